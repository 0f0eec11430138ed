import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepFile } from './keepFile.ts';

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'keep-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const unasked = { isForced: false, mayReplace: async () => null };

test('of several that write a new file at once one writes it, and the others are refused', async () => {
  const made = folder();
  const path = join(made, 'a.csv');
  const texts = ['一', '二', '三', '四'].map((one) => one.repeat(100_000));
  const ended = await Promise.allSettled(texts.map((one) => keepFile(path, one, unasked)));
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of ended) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'unwritable' });
  expect(texts).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(made)).toEqual(['a.csv']);
});

test('a file that goes away while its user is asked is written anew', async () => {
  const made = folder();
  const path = join(made, 'a.csv');
  writeFileSync(path, 'old');
  const mayReplace = async (): Promise<boolean> => {
    rmSync(path);
    return true;
  };
  await keepFile(path, 'new', { isForced: false, mayReplace });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(made).filter((name) => name.startsWith('.office'))).toEqual([]);
});

test('an older file is whole as long as the new one is not', async () => {
  const made = folder();
  const path = join(made, 'a.csv');
  writeFileSync(path, 'old');
  const forced = { isForced: true, mayReplace: async () => null };
  const writing = keepFile(path, 'new'.repeat(1_000_000), forced);
  for (let isDone = false; !isDone; ) {
    isDone = await Promise.race([
      writing.then(() => true),
      new Promise<boolean>((next) => setImmediate(() => next(false))),
    ]);
    expect([3, 3_000_000]).toContain(readFileSync(path, 'utf8').length);
  }
  expect(readFileSync(path, 'utf8')).toHaveLength(3_000_000);
});

test('a link is followed to a file of the same kind only', async () => {
  const made = folder();
  const at = (name: string): string => join(made, name);
  const forced = { isForced: true, mayReplace: async () => true };
  for (const name of ['desk.json', 'real.XLSX']) writeFileSync(at(name), 'old');
  symlinkSync('desk.json', at('a.xlsx'));
  symlinkSync('real.XLSX', at('b.xlsx'));
  await expect(keepFile(at('a.xlsx'), 'new', forced)).rejects.toMatchObject({ code: 'unwritable' });
  await keepFile(at('b.xlsx'), 'new', forced);
  expect(['desk.json', 'real.XLSX'].map((name) => readFileSync(at(name), 'utf8'))).toEqual(['old', 'new']);
});
