import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../changes.ts';
import { complaintOf, followup } from '../desk.fixture.ts';
import { together } from './together.ts';

const change = (n: number, before: string | null, after: string | null): RecordChange => {
  const as = (title: string | null) => (title === null ? null : followup(n, { title }));
  return { drawer: 'followups', id: `F${n}`, before: as(before), after: as(after) };
};
const turn = (...changes: RecordChange[]) => ({ changes });

describe('turns made together', () => {
  const turns = [
    turn(change(1, 'a', 'b'), change(4, null, 'x')),
    turn(change(1, 'b', 'c'), change(2, null, 'd'), change(3, null, 'e')),
    turn(change(2, 'd', null), change(4, 'x', null), change(1, 'c', 'f')),
  ];
  const expected = [change(1, 'a', 'f'), change(3, null, 'e')];

  it.each([-1, 0, 1, 2])('give each record one change, which is none if it comes back (vast: %i)', (vast) => {
    const { changes } = together(turns, vast);
    expect([...changes].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
    expect(changes.length).toBe(2);
  });

  it.each([-1, 0, 1])('are refused where one does not begin as the one before ends (vast: %i)', async (vast) => {
    const wrong = [turn(change(1, 'a', 'b')), turn(change(1, 'c', 'd'))];
    expect(await complaintOf(() => together(wrong, vast))).toMatchObject({ code: 'changedSince' });
  });

  it('turn a part of the desk once, and not at all if it comes back', async () => {
    const settings = (before: number, after: number) => ({
      settings: { before: { before }, after: { before: after } },
    });
    const set = (before: number, after: number) => ({ ...turn(), ...settings(before, after) });
    expect(together([set(1, 2), set(2, 3)], -1)).toMatchObject(settings(1, 3));
    expect(together([set(1, 2), set(2, 1)], -1)).not.toHaveProperty('settings');
    expect(await complaintOf(() => together([set(1, 2), set(3, 4)], -1))).toMatchObject({ code: 'changedSince' });
  });
});
