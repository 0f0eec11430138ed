import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adding,
  complaintOf,
  diskWith,
  followup,
  refusing,
  scratch,
  storeIn,
  titles,
  withFollowups,
} from '../desk.fixture.ts';
import type { Contents } from '../live/contents.ts';
import type { Store } from '../store.ts';
import { doAgain, takeBack } from './takeBack.ts';

const undo = (store: Store, steps = 1) => takeBack(store, { steps, of: null }, () => {});
const undoOf = (store: Store, of: string, steps = 1) => takeBack(store, { steps, of }, () => {});

/** The live desk with its archive, in a fixed order. */
const stateIn = (folder: string) => {
  const store = storeIn(folder);
  const { drawers, settings } = store.read();
  const rows = [...drawers.followups, ...store.archived('followups')];
  return { followups: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), settings };
};

/** A command of the clerk: it writes one or two records with these ids, removes one, or changes the settings. */
type Command =
  | { readonly kind: 'write'; readonly ids: readonly number[]; readonly title: string }
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'set'; readonly value: number };

const worked = (contents: Contents, command: Command): Contents => {
  if (command.kind === 'set') return { ...contents, settings: { value: command.value } };
  const touched = command.kind === 'write' ? command.ids : [command.id];
  const others = contents.drawers.followups.filter(({ id }) => !touched.some((n) => id === `F${n}`));
  const written = command.kind === 'write' ? touched.map((n) => followup(n, { title: command.title })) : [];
  return withFollowups(contents, [...others, ...written]).contents;
};

const IDS = [1, 2, 3, 4];
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 2 }),
    title: fc.constantFrom('一', '二', '完'),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ kind: fc.constant('set' as const), value: fc.nat(2) }),
);

/** The commands with a different title each. Otherwise a command could find that its work was done already. */
const different = (commands: readonly Command[]): Command[] =>
  commands.map((made, n) => (made.kind === 'write' ? { ...made, title: `${made.title}${n}` } : made));
const commands = fc.array(command, { minLength: 1, maxLength: 8 }).map(different);

/** Days around the end of a month and of a year. A later command may run on an earlier day. */
const DAYS = ['2026-11-23', '2026-11-30', '2026-12-01', '2027-01-15', '2026-12-31', '2026-10-31'];
const day = fc.constantFrom(...DAYS);

/** Records whose title begins with 完 are finished: the first write of a day archives them. */
const leaving = ({ drawers }: Contents) =>
  drawers.followups
    .filter((row) => (row as { title?: string }).title?.startsWith('完'))
    .map((row) => ({ drawer: 'followups' as const, row, month: '2026-09', day: null }));

const deskAt = (folder: string, day: string) => storeIn(folder, { now: `${day}T08:30:00`, leaving });

const archived = { followups: [{}] };
const run = (store: Store, made: Command) =>
  store.change(({ contents }) => ({ contents: worked(contents, made), result: null }), archived);

/** A desk on which only these commands were done. */
const replayed = async (commands: readonly Command[]) => {
  const folder = join(scratch(), 'desk');
  for (const made of commands) await run(storeIn(folder), made);
  return stateIn(folder);
};

type Step = { readonly day: string; readonly does: Command | 'undo' | 'redo' };
const step: fc.Arbitrary<Step> = fc.record({
  day,
  does: fc.oneof({ arbitrary: command, weight: 3 }, fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const)),
});

/** True if the work was done, false if it was refused with this code. */
const isDone = async (code: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code });
    return false;
  }
};

describe('undo and redo', () => {
  it('leave the desk as the commands that stand would have made it, on any days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const folder = join(scratch(), 'desk');
        const standing: Command[] = [];
        let takenBack: Command[] = [];
        for (const { day, does } of steps) {
          const store = deskAt(folder, day);
          if (does === 'undo') {
            expect(await isDone('nothingToUndo', () => undo(store))).toBe(standing.length > 0);
            takenBack.push(...standing.splice(-1));
          } else if (does === 'redo') {
            expect(await isDone('nothingToRedo', () => doAgain(store, 1))).toBe(takenBack.length > 0);
            standing.push(...takenBack.splice(-1));
          } else {
            const { revision } = store.read();
            await run(store, does);
            if (storeIn(folder).read().revision === revision) continue;
            standing.push(does);
            takenBack = [];
          }
        }
        expect(stateIn(folder)).toEqual(await replayed(standing));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('of many steps are all of them or none, and the one takes the other back', async () => {
    await fc.assert(
      fc.asyncProperty(commands, fc.integer({ min: 1, max: 9 }), day, async (commands, steps, day) => {
        const folder = join(scratch(), 'desk');
        const done: Command[] = [];
        for (const made of commands) {
          const { revision } = storeIn(folder).read();
          await run(storeIn(folder), made);
          if (storeIn(folder).read().revision > revision) done.push(made);
        }
        const before = stateIn(folder);
        const isEnough = steps <= done.length;
        expect(await isDone('nothingToUndo', () => undo(deskAt(folder, day), steps))).toBe(isEnough);
        expect(stateIn(folder)).toEqual(isEnough ? await replayed(done.slice(0, done.length - steps)) : before);
        if (!isEnough) return;
        expect(await isDone('nothingToRedo', () => doAgain(storeIn(folder), steps + 1))).toBe(false);
        await doAgain(storeIn(folder), steps);
        expect(stateIn(folder)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('of one record leave all others, and are refused where a command that stays changed what is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(commands, fc.constantFrom(...IDS), day, async (commands, id, day) => {
        const folder = join(scratch(), 'desk');
        const done: Command[] = [];
        for (const made of commands) {
          const { revision } = storeIn(folder).read();
          await run(storeIn(folder), made);
          if (storeIn(folder).read().revision > revision) done.push(made);
        }
        const entries = [...storeIn(folder).history()].flatMap((line) => ('entry' in line ? [line.entry] : []));
        const changedIds = entries.toReversed().map(({ changes }) => Array.from(changes, (change) => change.id));
        const taken = changedIds.findLastIndex((ids) => ids.includes(`F${id}`));
        const isFree = !changedIds
          .slice(taken + 1)
          .some((ids) => ids.some((other) => changedIds[taken]?.includes(other)));
        const before = stateIn(folder);
        const code = taken < 0 ? 'nothingToUndo' : 'neededSince';
        const isTaken = await isDone(code, () => undoOf(deskAt(folder, day), `F${id}`));
        expect(isTaken).toBe(taken >= 0 && isFree);
        if (!isTaken) {
          expect(stateIn(folder)).toEqual(before);
          return;
        }
        const others = (rows: readonly { id: string }[]) => rows.filter((row) => !changedIds[taken]?.includes(row.id));
        expect(others(stateIn(folder).followups)).toEqual(others(before.followups));
        expect(stateIn(folder)).toEqual(await replayed(done.filter((_, n) => n !== taken)));
        await doAgain(storeIn(folder), 1);
        expect(stateIn(folder)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('are told by the commands they were about, however often these went back and forth', async () => {
    const folder = scratch();
    await storeIn(folder, { argv: ['jot', '一'] }).change(adding('一'));
    for (const turn of [undo, doAgain, undo, doAgain])
      expect(await turn(storeIn(folder, { argv: ['undo'] }), 1)).toMatchObject({
        commands: [{ revision: 1, argv: ['jot', '一'] }],
      });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect(storeIn(folder).read()).toMatchObject({ revision: 5, counters: { F: 1 } });
  });

  it('never give an id twice', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    await undo(storeIn(folder));
    expect(await storeIn(folder).change(adding('二'))).toBe('F2');
    await undo(storeIn(folder));
    expect(await storeIn(folder).change(adding('三'))).toBe('F3');
  });
});

describe('a journal of the years when an undo was taken back by the next', () => {
  /** A desk on which two commands were taken back by one undo. */
  const old = async () => {
    const folder = scratch();
    for (const title of ['一', '二']) await storeIn(folder).change(adding(title));
    await undo(storeIn(folder), 2);
    const journal = join(folder, 'journal', '2026-11.ndjson');
    const lines = fs.readFileSync(journal, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ undoes: [2, 1], argv: ['jot', '一件事'] });
    return { folder, journal };
  };

  it('is gone on with: what one undo took back is done again one after the other', async () => {
    const { folder } = await old();
    await doAgain(storeIn(folder), 1);
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    await doAgain(storeIn(folder), 1);
    expect(titles(storeIn(folder).read()).sort()).toEqual(['一', '二']);
  });

  it('and what it did again all at once is taken back one after the other', async () => {
    const { folder, journal } = await old();
    await doAgain(storeIn(folder), 2);
    const text = fs.readFileSync(journal, 'utf8');
    fs.writeFileSync(journal, text.replace('"redoes":[1,2]', '"redoes":[2,1]'));
    await undo(storeIn(folder));
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    await undo(storeIn(folder));
    expect(titles(storeIn(folder).read())).toEqual([]);
  });
});

describe('taking back', () => {
  it('settles a crash first, and takes back what it settled', async () => {
    const folder = scratch();
    for (const title of ['一', '二']) await storeIn(folder).change(adding(title));
    const desk = join(folder, 'desk.json');
    let isOut = false;
    const dead = <A extends unknown[], R>(work: (...args: A) => R) => {
      return (...args: A): R => (isOut ? refusing('EIO')() : work(...args));
    };
    const renameSync = (from: fs.PathLike, to: fs.PathLike) => {
      if (to !== desk) return fs.renameSync(from, to);
      isOut = true;
      return refusing('EIO')();
    };
    const faults = {
      renameSync,
      rmSync: dead(fs.rmSync),
      unlinkSync: dead(fs.unlinkSync),
      openSync: dead(fs.openSync),
    };
    await complaintOf(() => storeIn(folder, { files: diskWith(faults).files }).change(adding('三')));
    fs.rmSync(join(folder, 'desk.lock'));
    await undo(storeIn(folder));
    expect(titles(storeIn(folder).read())).toEqual(['一', '二']);
    await doAgain(storeIn(folder), 1);
    expect(titles(storeIn(folder).read())).toEqual(['一', '二', '三']);
  });

  it('is refused where a backup was laid in the place of the desk by hand', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    const early = fs.readFileSync(join(folder, 'desk.json'));
    for (const title of ['二', '三']) await storeIn(folder).change(adding(title));
    fs.writeFileSync(join(folder, 'desk.json'), early);
    expect(await complaintOf(() => undo(storeIn(folder)))).toMatchObject({ code: 'nothingToUndo', exit: 1 });
    expect(await complaintOf(() => doAgain(storeIn(folder), 1))).toMatchObject({ code: 'nothingToRedo', exit: 1 });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
  });

  it('changes nothing when it cannot be written', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    const { files } = diskWith({ writeFileSync: refusing('ENOSPC') });
    expect(await complaintOf(() => undo(storeIn(folder, { files })))).toMatchObject({ code: 'unwritable' });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect([...storeIn(folder).history()]).toHaveLength(1);
  });

  it('of one record goes past any number of others, one command at each call', async () => {
    const folder = scratch();
    for (const title of ['一', '二']) await storeIn(folder).change(adding(title));
    const retitled = (title: string) =>
      storeIn(folder).change(({ contents }) =>
        withFollowups(
          contents,
          contents.drawers.followups.map((row) => (row.id === 'F1' ? { ...row, title } : row)),
        ),
      );
    await retitled('一改');
    await storeIn(folder).change(adding('三'));
    await undoOf(storeIn(folder), 'F1');
    expect(titles(storeIn(folder).read()).sort()).toEqual(['一', '三', '二']);
    await undoOf(storeIn(folder), 'F1');
    expect(titles(storeIn(folder).read()).sort()).toEqual(['三', '二']);
    expect(await complaintOf(() => undoOf(storeIn(folder), 'F1'))).toMatchObject({ code: 'nothingToUndo' });
    await undo(storeIn(folder));
    await doAgain(storeIn(folder), 3);
    expect(titles(storeIn(folder).read()).sort()).toEqual(['一改', '三', '二']);
  });
});
