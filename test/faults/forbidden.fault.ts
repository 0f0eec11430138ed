import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attempt, below, complaintIn, json, modeOf, office, scratch } from './desk.fixture.ts';
import { inUse, toBeSwept } from './desks.fixture.ts';
import { noMounts, noPermissions, UNPRIVILEGED } from './tools.fixture.ts';
import { stateOf } from './whole.fixture.ts';

/** Expects that a command is refused with a message and leaves every byte as it was. */
const expectRefused = (desk: string, args: readonly string[], via: readonly string[] = UNPRIVILEGED): void => {
  const before = below(desk);
  const text = readFileSync(join(desk, 'desk.json'), 'utf8');
  const ended = attempt(desk, [...args, '--json'], { via });
  expect(ended.code).toBe(1);
  expect(complaintIn(ended)).toBe('unwritable');
  expect(readFileSync(join(desk, 'desk.json'), 'utf8')).toBe(text);
  expect(below(desk)).toEqual(before);
};

describe.skipIf(noPermissions())('what is forbidden', () => {
  it.each(['', 'journal'])('to write in: the folder "%s" of a desk, is not written', async (folder) => {
    const desk = inUse();
    const state = await stateOf(desk);
    const path = join(desk, folder);
    // The journal's file as well: adding to a file needs no permission on its folder.
    const month = join(desk, 'journal', '2026-11.ndjson');
    if (folder === 'journal') chmodSync(month, 0o400);
    chmodSync(path, 0o500);
    expectRefused(desk, ['jot', 'refused']);
    expect(attempt(desk, ['today'], { via: UNPRIVILEGED })).toMatchObject({ code: 0 });
    chmodSync(path, 0o700);
    chmodSync(month, 0o600);
    expect(await stateOf(desk)).toEqual(state);
    office(desk, ['jot', 'allowed']);
  });

  it('to archive stays on the live desk, and the day’s work is done', () => {
    const desk = toBeSwept();
    mkdirSync(join(desk, 'archive'), { mode: 0o500 });
    office(desk, ['jot', 'first'], { via: UNPRIVILEGED });
    expect(json(desk, ['visitor', 'list', '--all']).records).toHaveLength(2);
    expect(below(join(desk, 'archive'))).toEqual([]);
  });

  it('to back up is said, and nothing is written', () => {
    const desk = toBeSwept();
    chmodSync(join(desk, 'backup'), 0o500);
    expectRefused(desk, ['jot', 'refused']);
  });

  it('to read is unreadable, not empty', async () => {
    const desk = inUse();
    chmodSync(join(desk, 'desk.json'), 0o200);
    for (const args of [['today'], ['followup', 'list'], ['export']]) {
      const ended = attempt(desk, [...args, '--json'], { via: UNPRIVILEGED });
      expect({ code: ended.code, said: complaintIn(ended) }).toEqual({ code: 1, said: 'unreadable' });
    }
    expect(attempt(desk, ['jot', 'refused'], { via: UNPRIVILEGED }).code).toBe(1);
    chmodSync(join(desk, 'desk.json'), 0o600);
    expect((await stateOf(desk)).drawers['followups']).toHaveLength(3);
  });
});

describe('a desk made read-only', () => {
  it('by its file’s mode is not written, not even by root', () => {
    const desk = inUse();
    chmodSync(join(desk, 'desk.json'), 0o400);
    for (const args of [['jot', 'x'], ['undo'], ['restore', '2026-11-23', '--yes'], ['rm', 'F1']])
      expectRefused(desk, args, []);
    expect(modeOf(join(desk, 'desk.json'))).toBe('400');
    office(desk, ['today']);
  });

  it.skipIf(noMounts())('by its file system is read, and not written', async () => {
    const at = join(scratch(), 'disk');
    mkdirSync(at);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]);
    onTestFinished(() => {
      execFileSync('umount', [at]);
    });
    const desk = join(at, 'desk');
    office(desk, ['jot', 'one']);
    const state = await stateOf(desk);
    execFileSync('mount', ['-o', 'remount,ro', at]);
    expectRefused(desk, ['jot', 'refused'], []);
    office(desk, ['today']);
    expect(await stateOf(desk)).toEqual(state);
    const none = join(at, 'none');
    expect(attempt(none, ['jot', 'refused']).code).toBe(1);
    execFileSync('mount', ['-o', 'remount,rw', at]);
    office(desk, ['jot', 'two']);
  });
});
