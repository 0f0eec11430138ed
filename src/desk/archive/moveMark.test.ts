import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/civil.ts';
import type { Row } from '../../core/record.ts';
import { diskWith, filesBelow, refusing, storeIn } from '../desk.fixture.ts';
import type { Files } from '../disk/files.ts';
import type { Contents } from '../live/contents.ts';
import type { Store } from '../store.ts';
import type { Transaction } from '../transaction.ts';
import type { Leaving } from './file.ts';

type Matter = Row & { readonly title: string; readonly closed: string };

/** The records that should exist, by id: the title and the day of closing. */
type Desk = ReadonlyMap<string, string>;

const spell = ({ title, closed }: Pick<Matter, 'title' | 'closed'>): string => `${title} ${closed}`;

const FIRST = '2026-10-20';

const leavingOn =
  (today: string) =>
  ({ drawers: { followups } }: Contents): readonly Leaving[] =>
    (followups as readonly Matter[])
      .filter(({ closed }) => closed < addDays(today, -2))
      .map((row) => ({ drawer: 'followups', row, month: row.closed.slice(0, 7), day: row.closed }));

const on = (folder: string, day: string, files?: Files): Store =>
  storeIn(folder, { now: `${day}T08:30:00`, leaving: leavingOn(day), ...(files === undefined ? {} : { files }) });

/** A step of a person: makes a record, rewrites or removes the n-th existing one, or lets days pass. */
type Step =
  | { readonly kind: 'add'; readonly closed: number }
  | { readonly kind: 'edit'; readonly nth: number; readonly closed: number }
  | { readonly kind: 'remove'; readonly nth: number }
  | { readonly kind: 'wait'; readonly days: number };

const daysFromFirst = fc.nat(60);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), closed: daysFromFirst }),
  fc.record({ kind: fc.constant('edit' as const), nth: fc.nat(20), closed: daysFromFirst }),
  fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(20) }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
);

const withRows = (contents: Contents, followups: readonly Row[]): Contents => ({
  ...contents,
  drawers: { ...contents.drawers, followups },
});

/** Applies a step to the store. Resolves to the id of its record. */
const take = (store: Store, done: Exclude<Step, { kind: 'wait' }>, id: string): Promise<string> =>
  store.change(
    ({ contents, mint }: Transaction) => {
      const rows = contents.drawers.followups as readonly Matter[];
      const closed = 'closed' in done ? addDays(FIRST, done.closed) : '';
      if (done.kind === 'remove')
        return {
          contents: withRows(
            contents,
            rows.filter((row) => row.id !== id),
          ),
          result: id,
        };
      if (done.kind === 'edit')
        return {
          contents: withRows(
            contents,
            rows.map((row) => (row.id === id ? { ...row, title: `${row.title}改`, closed } : row)),
          ),
          result: id,
        };
      const made = { ...mint('F'), snoozedUntil: null, title: '件', closed };
      return { contents: withRows(contents, [...rows, made]), result: made.id };
    },
    done.kind === 'add' ? {} : { followups: [{ ids: [id] }] },
  );

const after = (desk: Desk, done: Exclude<Step, { kind: 'wait' }>, id: string): Desk => {
  const next = new Map(desk);
  const [title = ''] = (desk.get(id) ?? '').split(' ');
  if (done.kind === 'remove') next.delete(id);
  else if (done.kind === 'add' || desk.has(id))
    next.set(id, spell({ title: done.kind === 'add' ? '件' : `${title}改`, closed: addDays(FIRST, done.closed) }));
  return next;
};

/** All records that a reader finds, live and archived. Fails if one is found twice. */
const found = (store: Store): Desk => {
  const rows = [...store.read().drawers.followups, ...store.archived('followups')] as unknown as readonly Matter[];
  const desk = new Map(rows.map((row) => [row.id, spell(row)]));
  expect(desk.size).toBe(rows.length);
  return desk;
};

/** Expects that no record is in two files on disk. */
const expectOnce = (folder: string): void => {
  const files = filesBelow(folder).filter((path) => /^(desk|archive.*-\d\d)\.json$/.test(path));
  const uids = files.flatMap((path) => fs.readFileSync(join(folder, path), 'utf8').match(/"uid":"[^"]+"/g) ?? []);
  expect(new Set(uids).size).toBe(uids.length);
  expect(filesBelow(folder).filter((path) => /^[^/]*(tmp|lock)$|moving\.json$/.test(path))).toEqual([]);
};

const inScratch = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'office-moving-'));
  try {
    await work(join(folder, 'desk'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** The calls that change files, which stop working after so many calls, as if the power failed. */
const mortal = (calls: number): Files => {
  let left = calls;
  const dying = <A extends unknown[], R>(work: (...args: A) => R) => {
    return (...args: A): R => {
      left -= 1;
      return left < 0 ? refusing('EIO')() : work(...args);
    };
  };
  return diskWith({
    renameSync: dying(fs.renameSync),
    rmSync: dying(fs.rmSync),
    unlinkSync: dying(fs.unlinkSync),
    ftruncateSync: dying(fs.ftruncateSync),
    fsyncSync: dying(fs.fsyncSync),
    mkdirSync: dying(fs.mkdirSync) as typeof fs.mkdirSync,
    writeFileSync: dying(fs.writeFileSync),
  }).files;
};

const steps = fc.array(step, { minLength: 5, maxLength: 25 });

/** Plays the steps. Before each step for which `lives` has a number, a process tries the step and dies after so many calls. */
const play = async (folder: string, story: readonly Step[], lives: readonly (number | null)[]): Promise<void> => {
  let desk: Desk = new Map();
  let day = FIRST;
  for (const [n, done] of story.entries()) {
    if (done.kind === 'wait') {
      day = addDays(day, done.days);
      continue;
    }
    const pick = (): string =>
      'nth' in done ? ([...desk.keys()].sort()[done.nth % Math.max(1, desk.size)] ?? 'F0') : '';
    const calls = lives[n % lives.length] ?? null;
    if (calls !== null) {
      const [before, id] = [desk, pick()];
      const counters = fs.existsSync(folder) ? (on(folder, day).read().counters['F'] ?? 0) : 0;
      await take(on(folder, day, mortal(calls)), done, id).catch(() => {});
      fs.rmSync(join(folder, 'desk.lock'), { force: true });
      // The step has happened or not. If it is in the journal only, the next write completes it.
      const now = found(on(folder, day));
      const would = after(before, done, done.kind === 'add' ? `F${counters + 1}` : id);
      expect([before, would]).toContainEqual(now);
      await on(folder, day).change(({ contents }) => ({ contents, result: null }));
      desk = found(on(folder, day));
      expect([before, would]).toContainEqual(desk);
    }
    const id = await take(on(folder, day), done, pick());
    desk = after(desk, done, id);
    expect(found(on(folder, day))).toEqual(desk);
    if (desk.size > 0) expectOnce(folder);
  }
};

describe('whatever is done on whatever days', () => {
  it('every record is on the live desk or in the archive, once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (story) => inScratch((folder) => play(folder, story, [null]))),
      { numRuns: 20 },
    );
  });

  it('and so it is when processes die in the middle of it', async () => {
    const lives = fc.array(fc.option(fc.nat(40)), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, lives, (story, calls) => inScratch((folder) => play(folder, story, calls))),
      { numRuns: 25 },
    );
  });
});
