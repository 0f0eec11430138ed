import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../core/record.ts';
import { differenceOf } from '../changes.ts';
import { complaintOf, scratch } from '../desk.fixture.ts';
import { doAgain, type Objecting, takeBack } from '../journal/takeBack.ts';
import { withDrawers } from '../live/drawersOpenedLate.ts';
import { wholeDesk } from '../wholeDesk.ts';
import { apply, at, changes, row, stateOf } from './vast.fixture.ts';

/** The number of changes from which on a command of these tests is vast. */
const MANY = 6;
const store = (folder: string) => at(folder, { vast: MANY });
const undo = (folder: string, steps: number, of: string | null = null, objecting: Objecting = () => {}) =>
  takeBack(store(folder), { steps, of }, objecting);

/** Records that a command writes, or removes. */
const few = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 7 }),
    month: fc.option(fc.constantFrom('2025-03', '2026-02')),
    isGone: fc.boolean(),
  }),
  { selector: ({ n }) => n, minLength: 1, maxLength: 3 },
);
type Written = { readonly n: number; readonly month: string | null; readonly isGone: boolean };
const vast: readonly Written[] = [3, 4, 5, 6, 7, 8].map((n) => ({ n, month: n % 2 ? '2025-03' : null, isGone: false }));

/** Writes these records with a new title, and the settings. Returns whether anything changed. */
const write = async (folder: string, written: readonly Written[], title: string, value: number): Promise<boolean> => {
  const present = wholeDesk(at(folder)).contents();
  const ids = new Set(written.map(({ n }) => `F${n}`));
  const others = present.drawers.followups.filter(({ id }) => !ids.has(id));
  const rows = written.flatMap(({ n, month, isGone }): Row[] => (isGone ? [] : [row(n, month, { title })]));
  const drawers = withDrawers(present.drawers, { followups: [...others, ...rows] });
  const difference = differenceOf(present, { ...present, settings: { value }, drawers });
  if (difference !== null) await apply(folder, difference);
  return difference !== null;
};

const six = (from: number, month: string) => Array.from({ length: MANY }, (_, n) => row(from + n, month));

describe('several commands of which one is not held in memory', () => {
  it('are taken back and done again together, whatever the others changed', async () => {
    const command = fc.record({ written: few, value: fc.nat(1) });
    const some = fc.array(command, { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(some, some, async (sooner, later) => {
        const folder = join(scratch(), 'desk');
        await write(folder, [{ n: 9, month: null, isGone: false }], 'first', 0);
        const states = [stateOf(folder)];
        for (const [n, { written, value }] of [...sooner, { written: vast, value: 2 }, ...later].entries())
          if (await write(folder, written, `${n}`, value)) states.push(stateOf(folder));
        for (let steps = 1; steps < states.length; steps += 1) {
          const { commands } = await undo(folder, steps);
          expect(commands).toHaveLength(steps);
          expect(stateOf(folder)).toEqual(states.at(-1 - steps));
          await doAgain(store(folder), steps);
          expect(stateOf(folder)).toEqual(states.at(-1));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('are refused with the next command to type if two are not held', async () => {
    const folder = join(scratch(), 'desk');
    await apply(folder, { changes: changes(six(1, '2025-03').map((one) => [null, one])) });
    await write(folder, [{ n: 20, month: null, isGone: false }], 'between', 0);
    await apply(folder, { changes: changes(six(7, '2026-02').map((one) => [null, one])) });
    const before = stateOf(folder);
    expect(await complaintOf(() => undo(folder, 3))).toMatchObject({
      code: 'nothingToUndo',
      hint: { en: expect.stringContaining('office undo --steps 2') },
    });
    expect(stateOf(folder)).toEqual(before);
    await undo(folder, 2);
    await undo(folder, 1);
    expect(stateOf(folder).rows).toEqual([]);
    expect(await complaintOf(() => doAgain(store(folder), 3))).toMatchObject({
      code: 'nothingToRedo',
      hint: { zh: expect.stringContaining('office redo --steps 2') },
    });
  });

  it('are taken back for a record with the later commands left, if the desk may come into that state', async () => {
    const folder = join(scratch(), 'desk');
    await apply(folder, { changes: changes(six(1, '2025-03').map((one) => [null, one])) });
    await write(folder, [{ n: 20, month: null, isGone: false }], 'since', 0);
    const before = stateOf(folder);
    const met: string[] = [];
    const refusing: Objecting = (after) => {
      for (const { id } of after('followups', {})) met.push(id);
      throw new Error('refused');
    };
    await expect(undo(folder, 1, 'F4', refusing)).rejects.toThrow('refused');
    expect(met).toEqual(['F20']);
    expect(stateOf(folder)).toEqual(before);
    await undo(folder, 1, 'F4');
    expect(stateOf(folder).rows.map(({ id }) => id)).toEqual(['F20']);
  });
});
