import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adding, complaintOf, diskWith, refusing, scratch, storeIn, titles, withFollowups } from '../desk.fixture.ts';
import type { Contents } from '../live/contents.ts';
import { takeBack } from './takeBack.ts';

const clean = ({ drawers, settings }: Contents) => ({
  followups: drawers.followups.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  settings,
});

const renaming = (n: number) => (folder: string) =>
  storeIn(folder).change(({ contents }) =>
    withFollowups(
      contents,
      contents.drawers.followups.map((row, at) => (at === n ? { ...row, title: `改${contents.revision}` } : row)),
    ),
  );
const removing = (n: number) => (folder: string) =>
  storeIn(folder).change(({ contents }) =>
    withFollowups(
      contents,
      contents.drawers.followups.filter((_, at) => at !== n),
    ),
  );
const setting = (value: number) => (folder: string) =>
  storeIn(folder).change(({ contents }) => ({ contents: { ...contents, settings: { value } }, result: null }));
const jotting = () => (folder: string) => storeIn(folder).change(adding('一件'));

const command = fc.oneof(
  fc.constant(jotting()),
  fc.nat(3).map(renaming),
  fc.nat(3).map(removing),
  fc.nat(2).map(setting),
);

/** The states of a desk in the course of these commands; those that changed nothing are no steps. */
const told = async (folder: string, commands: readonly ((folder: string) => Promise<unknown>)[]) => {
  const states = [storeIn(folder).read()];
  for (const run of commands) {
    await run(folder);
    const next = storeIn(folder).read();
    if (next.revision !== states.at(-1)?.revision) states.push(next);
  }
  return states.map(clean);
};

describe('taking back', () => {
  it('leads to the state before, whatever was done, and from there back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 8 }), fc.nat(8), async (commands, wanted) => {
        const folder = join(scratch(), 'desk');
        const states = await told(folder, [jotting(), ...commands]);
        const steps = Math.max(1, Math.min(wanted, states.length - 1));
        const { isRedo } = await takeBack(storeIn(folder), steps);
        expect(isRedo).toBe(false);
        expect(clean(storeIn(folder).read())).toEqual(states.at(-1 - steps));
        const left = states.length - 1 - steps;
        if (left > 0) {
          await takeBack(storeIn(folder), 1);
          expect(clean(storeIn(folder).read())).toEqual(states.at(-2 - steps));
          expect((await takeBack(storeIn(folder), null)).isRedo).toBe(true);
        }
        expect(clean(storeIn(folder).read())).toEqual(states.at(-1 - steps));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('step by step is done again step by step, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 6 }), fc.nat(6), async (commands, wanted) => {
        const folder = join(scratch(), 'desk');
        const states = await told(folder, [jotting(), ...commands]);
        const steps = Math.max(1, Math.min(wanted, states.length - 1));
        const takeBackTo = async (n: number, one: 1 | null) => {
          await takeBack(storeIn(folder), one);
          expect(clean(storeIn(folder).read())).toEqual(states.at(-1 - n));
        };
        for (let n = 1; n <= steps; n += 1) await takeBackTo(n, 1);
        for (let n = steps - 1; n >= 0; n -= 1) await takeBackTo(n, null);
        for (const n of [1, 0, 1]) await takeBackTo(n, null);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('tells the commands it was about, however often it was taken back and forth', async () => {
    const folder = scratch();
    await storeIn(folder, { argv: ['jot', '一'] }).change(adding('一'));
    for (const isRedo of [false, true, false, true]) {
      const taken = await takeBack(storeIn(folder, { argv: ['undo'] }), null);
      expect(taken).toMatchObject({ isRedo, commands: [{ revision: 1, argv: ['jot', '一'] }] });
    }
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect(storeIn(folder).read()).toMatchObject({ revision: 5, counters: { F: 1 } });
  });

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
    await takeBack(storeIn(folder), null);
    expect(titles(storeIn(folder).read())).toEqual(['一', '二']);
    await takeBack(storeIn(folder), null);
    expect(titles(storeIn(folder).read())).toEqual(['一', '二', '三']);
  });

  it('is refused where a backup was laid in the place of the desk by hand', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    const early = fs.readFileSync(join(folder, 'desk.json'));
    for (const title of ['二', '三']) await storeIn(folder).change(adding(title));
    fs.writeFileSync(join(folder, 'desk.json'), early);
    const complaint = await complaintOf(() => takeBack(storeIn(folder), null));
    expect(complaint).toMatchObject({ code: 'nothingToUndo', exit: 1 });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
  });

  it('changes nothing when it cannot be written', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    const { files } = diskWith({ writeFileSync: refusing('ENOSPC') });
    expect(await complaintOf(() => takeBack(storeIn(folder, { files }), null))).toMatchObject({ code: 'unwritable' });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect([...storeIn(folder).history()]).toHaveLength(1);
  });
});
