import { describe, expect, it } from 'vitest';
import { attempt, leftIn, office, openIn, started } from './desk.fixture.ts';
import { swept } from './desks.fixture.ts';
import { noFaketime } from './tools.fixture.ts';
import { stateOf } from './whole.fixture.ts';

const AHEAD = ['faketime', '-f', '+400d'];

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** Writes a jotting and returns its id. Tries again while the desk is locked, which can happen on a slow machine. */
const written = async (desk: string, title: string, via: readonly string[]): Promise<string> => {
  for (;;) {
    const { code, out, err } = await started(desk, ['jot', title, '--json'], { now: null, via }).ended;
    // faketime names a semaphore after its process. A process that was killed leaves its semaphore behind, and the next process with the
    // same number fails.
    if (code === 75 || err.includes('sem_open: File exists')) continue;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return (JSON.parse(out) as { record: { id: string } }).record.id;
  }
};

/** Adds records one after the other, each by a process of its own. Returns the ids that were printed. */
const writing = async (
  desk: string,
  name: string,
  count: number,
  via: readonly string[],
): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const n of numbers(count)) told.push(await written(desk, `${name}-${n}`, via));
  return told;
};

describe.skipIf(noFaketime())('clocks that disagree', () => {
  it('20 writers × 20 records, a third of them 400 days ahead, lose nothing and give no id twice', async () => {
    const desk = swept();
    const before = await stateOf(desk);
    const told = await Promise.all(numbers(20).map((n) => writing(desk, `writer ${n}`, 20, n % 3 === 0 ? AHEAD : [])));
    expect(new Set(told.flat()).size).toBe(400);
    const after = await stateOf(desk);
    const titles = (after.drawers['followups'] as unknown as { id: string; title: string }[])
      .filter(({ id }) => told.flat().includes(id))
      .map(({ title }) => title);
    expect(titles.sort()).toEqual(
      numbers(20)
        .flatMap((n) => numbers(20).map((m) => `writer ${n}-${m}`))
        .sort(),
    );
    for (const [drawer, rows] of Object.entries(before.drawers))
      for (const { uid } of rows) expect(after.drawers[drawer]?.map((row) => row.uid)).toContain(uid);
    expect(leftIn(desk)).toEqual([]);
    expect(openIn(desk)).toEqual([]);
    expect(attempt(desk, ['doctor'], { now: null })).toMatchObject({ code: 0 });
    office(desk, ['undo', '--steps', '400'], { now: null });
    expect(await stateOf(desk)).toEqual(before);
  });
});
