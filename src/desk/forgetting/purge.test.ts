import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { forgetting } from '../../drawers/visitors/anonymising.ts';
import { filesBelow, host, refusing, scratch, storeIn } from '../desk.fixture.ts';
import { type Files, realFiles } from '../disk/files.ts';
import type { ToForget } from './whomToForget.ts';

const visit = (n: number, more: object = {}) => ({
  ...{
    id: `V${n}`,
    uid: `uid-${n}`,
    createdAt: '2026-09-01T08:30:00',
    updatedAt: '2026-09-01T09:30:00',
    snoozedUntil: null,
  },
  ...{
    name: '何平',
    phone: '13911112222',
    purpose: '送材料',
    org: '晨光公司',
    kind: 'business',
    firstContact: null,
    imported: null,
  },
  ...{
    expectedAt: null,
    arrivedAt: '2026-09-01T08:30:00',
    leftAt: '2026-09-01T09:30:00',
    answer: null,
    answeredAt: null,
    anonymisedAt: null,
  },
  ...more,
});

const asked: ToForget = {
  before: '2026-10-01',
  forgetters: new Map([['V', { drawer: 'visitors', how: forgetting as never }]]),
  commands: new Set(['visitor', 'in', 'out']),
};
const sound = { check: () => undefined };
const argv = ['visitor', 'in', '何平'];

/** A desk of two days with a visitor on it and another in the archive, who both left in September. */
const used = async (): Promise<string> => {
  const folder = join(scratch(), 'desk');
  const leaving = (contents: { drawers: { visitors: readonly { id: string }[] } }) =>
    contents.drawers.visitors
      .filter(({ id }) => id === 'V1')
      .map((row) => ({ drawer: 'visitors', row, month: '2026-09', day: '2026-09-01' }));
  for (const [n, now] of [
    [1, '2026-09-01T09:30:00'],
    [2, '2026-09-20T09:30:00'],
  ] as const)
    await storeIn(folder, { ...sound, now, argv, leaving: leaving as never }).change(({ contents }) => ({
      contents: {
        ...contents,
        drawers: { ...contents.drawers, visitors: [...contents.drawers.visitors, visit(n) as never] },
      },
      result: null,
    }));
  return folder;
};

const holding = (folder: string): string[] =>
  filesBelow(folder).filter((file) => /何平|13911112222|送材料/.test(fs.readFileSync(join(folder, file), 'utf8')));

/** Counts what is done: files put in place while the lock is held once, the most bytes read at once, and files read as a whole. */
const counting = (folder: string) => {
  const most = { renames: 0, locks: 0, bytes: 0, whole: [] as string[] };
  let renames = 0;
  const files: Files = {
    ...realFiles,
    linkSync: (from, to) => {
      realFiles.linkSync(from, to);
      renames = 0;
      most.locks += 1;
    },
    renameSync: (from, to) => {
      renames += fs.existsSync(join(folder, 'desk.lock')) ? 1 : 1000;
      most.renames = Math.max(most.renames, renames);
      realFiles.renameSync(from, to);
    },
    readSync: ((handle: number, into: Buffer, ...more: [number, number, number]) => {
      most.bytes = Math.max(most.bytes, more[1]);
      return realFiles.readSync(handle, into, ...more);
    }) as Files['readSync'],
    readFileSync: ((path: fs.PathOrFileDescriptor, how: 'utf8') => {
      most.whole.push(String(path));
      return realFiles.readFileSync(path, how);
    }) as Files['readFileSync'],
  };
  return { most, files };
};

describe('a purge', () => {
  it('forgets on the desk, in the archive, in backups and in the journal', async () => {
    const folder = await used();
    expect(holding(folder)).toEqual(
      expect.arrayContaining([join('archive', '2026', 'visitors-2026-09.json'), 'desk.json']),
    );
    const purged = await storeIn(folder, { ...sound, argv: ['purge'] }).purge(asked, false);
    expect(purged).toMatchObject({ ids: ['V1', 'V2'], archives: 1, journals: 2, unread: [] });
    expect(holding(folder)).toEqual([]);
    for (const file of filesBelow(folder)) expect(fs.statSync(join(folder, file)).mode & 0o077, file).toBe(0);
  });

  it('cut short at any place is completed by the next one', async () => {
    for (let failing = 1; ; failing += 1) {
      const folder = await used();
      let renames = 0;
      const renameSync = (from: fs.PathLike, to: fs.PathLike): void => {
        renames += 1;
        if (renames === failing) refusing('ENOSPC')();
        realFiles.renameSync(from, to);
      };
      const store = storeIn(folder, { ...sound, argv: ['purge'], files: { ...realFiles, renameSync } });
      const complaint = await store.purge(asked, false).then(
        () => null,
        (error: unknown) => error,
      );
      if (complaint === null) {
        expect(failing).toBeGreaterThan(4);
        return;
      }
      expect(complaint).toBeInstanceOf(Complaint);
      await storeIn(folder, { ...sound, argv: ['purge'] }).purge(asked, false);
      expect(holding(folder), `rename ${failing}`).toEqual([]);
      const entries = fs.readdirSync(join(folder, 'journal')).flatMap((file) =>
        fs
          .readFileSync(join(folder, 'journal', file), 'utf8')
          .trim()
          .split('\n'),
      );
      expect(entries.map((line) => JSON.parse(line).revision)).toEqual(entries.map((_, n) => n + 1));
    }
  });

  it('reads no file as a whole, and holds the lock for some files at a time only', async () => {
    const folder = await used();
    const month = fs.readFileSync(join(folder, 'archive', '2026', 'visitors-2026-09.json'));
    fs.mkdirSync(join(folder, 'archive', '2023'));
    for (let n = 0; n < 40; n += 1)
      fs.writeFileSync(join(folder, 'archive', '2023', `visitors-2023-${10 + n}.json`), month);
    const journal = join(folder, 'journal', '2026-09.ndjson');
    const change = (n: number) => ({ drawer: 'visitors', id: 'V1', before: null, after: visit(1, { seats: n }) });
    const changes = Array.from({ length: 6000 }, (_, n) => change(n));
    const line = {
      version: 1,
      revision: 0,
      at: '2026-09-01T09:00:00+08:00',
      who: 'x',
      argv: ['何平'],
      changes,
      counters: {},
    };
    fs.writeFileSync(journal, `${JSON.stringify(line)}\n${fs.readFileSync(journal, 'utf8')}`);
    expect(fs.statSync(journal).size).toBeGreaterThan(2 ** 21);
    const { most, files } = counting(folder);
    const purged = await storeIn(folder, { ...sound, argv: ['purge'], files }).purge(asked, false);
    expect(purged).toMatchObject({ archives: 41, unread: [] });
    expect(holding(folder)).toEqual([]);
    // One file more than fits is the desk itself, or its backup of the day.
    expect(most.renames).toBeLessThanOrEqual(18);
    expect(most.locks).toBeGreaterThan(3);
    expect(most.bytes).toBeLessThanOrEqual(256 * 1024);
    expect(most.whole.filter((path) => /archive|backup|ndjson/.test(path) && !/note$|moving/.test(path))).toEqual([]);
  });

  it('takes away what killed processes left', async () => {
    const folder = await used();
    const left = join(folder, 'backup', `desk-2026-09-20.json.${host.token()}.tmp`);
    fs.writeFileSync(left, '何平');
    await storeIn(folder, { ...sound, argv: ['purge'] }).purge(asked, false);
    expect(fs.existsSync(left)).toBe(false);
  });

  it('leaves alone whoever is inside, came as a petitioner, or left too lately, in every copy', async () => {
    const folder = join(scratch(), 'desk');
    const staying = [
      visit(1, { leftAt: null }),
      visit(2, { kind: 'petition', answeredAt: '2026-09-02T09:00:00' }),
      visit(3, { leftAt: '2026-10-01T09:00:00' }),
    ];
    await storeIn(folder, { ...sound, argv }).change(({ contents }) => ({
      contents: { ...contents, drawers: { ...contents.drawers, visitors: staying as never } },
      result: null,
    }));
    const before = filesBelow(folder).map((file) => fs.readFileSync(join(folder, file), 'utf8'));
    expect(await storeIn(folder, sound).purge(asked, false)).toMatchObject({ ids: [], journals: 0 });
    expect(filesBelow(folder).map((file) => fs.readFileSync(join(folder, file), 'utf8'))).toEqual(before);
  });
});
