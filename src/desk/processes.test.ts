import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, scratch, storeIn, titles } from './desk.fixture.ts';

// A process that adds `count` follow-ups, or takes the lock and waits. It knows the drawers that every desk must have; a desk without them
// would look damaged when read without its note.
const WORKER = `
  import * as v from '../core/valibot.ts';
  import { row } from '../core/schema.ts';
  import { hostOf } from './disk/host.ts';
  import { openStore } from './store.ts';
  import { localZone } from './zone.ts';
  const NAMES = ['notices', 'duty', 'visitors', 'followups', 'people'];
  const [folder, name, count] = process.argv.slice(2);
  const add = (n) => ({ contents, mint }) => {
    const row = { ...mint('F'), snoozedUntil: null, title: name + n };
    return { contents: { ...contents, drawers: { ...contents.drawers, followups: [...contents.drawers.followups, row] } } };
  };
  const stay = () => {
    process.stdout.write('in');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const open = () => openStore({
    folder, host: hostOf(process), zone: localZone(), now: '2026-11-23T08:30:00', argv: [name],
    newUid: () => crypto.randomUUID(), drawers: NAMES.map((name) => ({ name, schema: v.looseObject(row) })), check: () => {}, patience: 60_000,
  });
  const run = async () => {
    if (count === 'stay') return open().change(stay);
    for (let n = 0; n < Number(count); n += 1) await open().change(add(n));
  };
  run();
`;

let bundle = '';

beforeAll(() => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'office-worker-'));
  bundle = join(folder, 'worker.cjs');
  const stdin = { contents: WORKER, resolveDir: import.meta.dirname, loader: 'ts' as const };
  buildSync({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile: bundle, logLevel: 'error' });
  return () => fs.rmSync(folder, { recursive: true });
});

const start = (folder: string, name: string, count: number | 'stay'): ChildProcess =>
  spawn(process.execPath, [bundle, folder, name, `${count}`], { stdio: ['ignore', 'pipe', 'inherit'] });

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on('exit', resolve));
const isIn = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.stdout?.once('data', resolve));

describe('processes at one desk', () => {
  it('twenty at once lose nothing and give no id twice', async () => {
    const folder = join(scratch(), 'desk');
    const names = Array.from({ length: 20 }, (_, n) => `process ${n}, `);
    const codes = await Promise.all(names.map((name) => ended(start(folder, name, 4))));
    expect(codes).toEqual(names.map(() => 0));
    const contents = storeIn(folder).read();
    expect(titles(contents).sort()).toEqual(names.flatMap((name) => [0, 1, 2, 3].map((n) => `${name}${n}`)).sort());
    expect(new Set(contents.drawers.followups.map((row) => row.id)).size).toBe(80);
    expect(contents).toMatchObject({ revision: 80, counters: { F: 80 } });
    const journal = fs
      .readFileSync(join(folder, 'journal', '2026-11.ndjson'), 'utf8')
      .trimEnd()
      .split('\n');
    const revisions = journal.map((line) => (JSON.parse(line) as { revision: number }).revision);
    expect(revisions).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
    expect(filesBelow(folder).filter((path) => !path.includes('/'))).toEqual(['desk.json', 'desk.note']);
  }, 60_000);

  it('are let in at once when the holder is killed, twenty of them waiting', async () => {
    const folder = join(scratch(), 'desk');
    const holder = start(folder, 'holder', 'stay');
    await isIn(holder);
    const waiting = Array.from({ length: 20 }, (_, n) => ended(start(folder, `${n}`, 1)));
    const death = ended(holder);
    holder.kill('SIGKILL');
    await death;
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => 0));
    expect(storeIn(folder).read().drawers.followups).toHaveLength(20);
    expect(filesBelow(folder).filter((path) => !path.includes('/'))).toEqual(['desk.json', 'desk.note']);
  }, 60_000);

  it('killed again and again leave a desk that is whole', async () => {
    const folder = join(scratch(), 'desk');
    for (let round = 0; round < 8; round += 1) {
      const writers = ['a', 'b', 'c'].map((name) => start(folder, `${name}${round}-`, 1000));
      const deaths = writers.map(ended);
      await new Promise((resolve) => setTimeout(resolve, 100 + round * 17));
      for (const writer of writers) writer.kill('SIGKILL');
      await Promise.all(deaths);
      storeIn(folder).read();
    }
    await ended(start(folder, 'last', 1));
    const contents = storeIn(folder).read();
    const journal = fs
      .readFileSync(join(folder, 'journal', '2026-11.ndjson'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(journal).toHaveLength(contents.revision);
    expect(contents.drawers.followups).toHaveLength(contents.revision);
    expect(filesBelow(folder).filter((path) => !path.includes('/'))).toEqual(['desk.json', 'desk.note']);
  }, 60_000);
});
