import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../test/facts.fixture.ts';
import type { Moment } from '../core/civil.ts';
import type { Action } from '../core/drawer.ts';
import type { Mark } from '../core/record.ts';
import { datedUrgency, isSnoozed, lateUrgency, quadrantOf, rank, rankOne, undatedUrgency, urgencyOf } from './rank.ts';

const monday = facts('2026-11-23T08:30:00');

const action = (given: Partial<Omit<Action, 'asks'>> = {}): Action => ({
  id: 'F1',
  drawer: 'followups',
  title: 'survey',
  action: { en: 'Handle it', zh: '办理' },
  due: null,
  importance: 2,
  mark: null,
  createdAt: '2026-11-02T09:00:00',
  touchedAt: '2026-11-23T08:30:00',
  because: [],
  next: ['followup', 'done', 'F1'],
  ...given,
});

const urgencyAt = (due: Moment | null, mark: Mark | null = null, touchedAt = '2026-11-23T08:30:00'): number =>
  urgencyOf(action({ due, mark, touchedAt }), monday).value;

describe('urgency, by the table of domain.md', () => {
  it.each([
    // [due, w, urgency] on Monday 2026-11-23 at opening
    ['2026-11-23T08:30:00', 0, 1],
    ['2026-11-23T13:00:00', 0.5, 0.15 + 0.85 * 2 ** -0.25],
    ['2026-11-23T17:30:00', 1, 0.15 + 0.85 * 2 ** -0.5],
    ['2026-11-24T17:30:00', 2, 0.575],
    ['2026-11-27T17:30:00', 5, 0.15 + 0.85 * 2 ** -2.5],
    // Saturday and Sunday do not count: a matter due on Sunday counts as due at closing time on Friday.
    ['2026-11-29T12:00:00', 5, 0.15 + 0.85 * 2 ** -2.5],
    ['2026-11-20T17:30:00', -0, 1],
    ['2026-11-20T08:30:00', -1, 1 + 0.5 * (1 - 2 ** -0.2)],
    ['2026-11-16T17:30:00', -4, 1 + 0.5 * (1 - 2 ** -0.8)],
  ])('due %s is %f working days away', (due, workdays, expected) => {
    const urgency = urgencyOf(action({ due }), monday);
    expect(urgency.workdays).toBeCloseTo(workdays, 10);
    expect(urgency.value).toBeCloseTo(expected, 10);
  });

  it.each([
    ['2026-11-23T08:30:00', 0.15],
    ['2026-11-20T08:30:00', 0.16],
    ['2026-11-09T08:30:00', 0.25],
    ['2026-01-05T08:30:00', 0.4],
  ])('undated and last touched %s: %f', (touchedAt, expected) => {
    expect(urgencyAt(null, null, touchedAt)).toBeCloseTo(expected, 10);
  });

  it('counts the make-up Saturday 2026-10-10 as a working day', () => {
    const friday = facts('2026-10-09T17:30:00');
    expect(urgencyOf(action({ due: '2026-10-10T17:30:00' }), friday).workdays).toBeCloseTo(1, 10);
  });

  it('lifts what is marked, and never lowers it', () => {
    expect(urgencyAt('2026-12-31T17:30:00', 'urgent')).toBe(0.7);
    expect(urgencyAt('2026-12-31T17:30:00', 'flash')).toBe(1);
    expect(urgencyAt('2026-11-16T17:30:00', 'flash')).toBeGreaterThan(1);
    expect(urgencyAt(null, 'urgent')).toBe(0.7);
  });

  it('meets at the hour it is due: dated and late both say 1', () => {
    expect(datedUrgency(0)).toBe(1);
    expect(lateUrgency(0)).toBe(1);
  });
});

describe('quadrants', () => {
  it.each([
    [3, 0.55, 'A'],
    [4, 1.2, 'A'],
    [3, 0.549, 'B'],
    [2, 0.55, 'C'],
    [1, 0.2, 'D'],
  ])('importance %i, urgency %f is %s', (importance, urgency, quadrant) => {
    expect(quadrantOf(importance, urgency)).toBe(quadrant);
  });
});

const moment = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }))
  .map(
    ([month, day, hour]) =>
      `2026-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}T${`${hour}`.padStart(2, '0')}:15:00`,
  );

const anyAction = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }).map((n) => `F${n}`),
    due: fc.option(moment),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    mark: fc.option(fc.constantFrom('urgent' as const, 'flash' as const)),
    createdAt: moment,
    touchedAt: moment,
  })
  .map(action);

describe('rank', () => {
  it('is the same whatever order the records are kept in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAction, { selector: ({ id }) => id }),
        fc.infiniteStream(fc.nat()),
        (actions, dice) => {
          const shuffled = actions.map((item) => [dice.next().value ?? 0, item] as const).sort(([a], [b]) => a - b);
          const ids = (list: readonly Action[]) => rank(list, monday).map(({ id }) => id);
          expect(ids(shuffled.map(([, item]) => item))).toEqual(ids(actions));
        },
      ),
    );
  });

  it('is total: of two different ids one always comes first', () => {
    fc.assert(
      fc.property(anyAction, anyAction, (a, b) => {
        fc.pre(a.id !== b.id);
        expect(rank([a, b], monday).map(({ id }) => id)).toEqual(rank([b, a], monday).map(({ id }) => id));
      }),
    );
  });

  it('rises with importance, all else equal', () => {
    fc.assert(
      fc.property(anyAction, (a) => {
        const scores = ([1, 2, 3, 4] as const).map((importance) => rankOne({ ...a, importance }, monday).score);
        expect(scores).toEqual([...scores].sort((x, y) => x - y));
      }),
    );
  });

  it('rises as the due hour comes nearer and goes by, all else equal', () => {
    fc.assert(
      fc.property(anyAction, moment, moment, (a, one, other) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        expect(rankOne({ ...a, due: sooner }, monday).score).toBeGreaterThanOrEqual(
          rankOne({ ...a, due: later }, monday).score,
        );
      }),
    );
  });

  it('never lets lateness reach 1.5, nor idleness pass 0.4', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), (days) => {
        expect(lateUrgency(-days)).toBeLessThanOrEqual(1.5);
        expect(lateUrgency(-days)).toBeGreaterThanOrEqual(1);
        expect(undatedUrgency(days)).toBeLessThanOrEqual(0.4);
      }),
    );
  });

  it('breaks ties by due, created, id: F9 before F10', () => {
    const tied = [action({ id: 'F10' }), action({ id: 'F9' }), action({ id: 'F11', createdAt: '2026-11-01T09:00:00' })];
    expect(rank(tied, monday).map(({ id }) => id)).toEqual(['F11', 'F9', 'F10']);
  });
});

describe('snoozing', () => {
  it('holds until its time, and not past the due hour', () => {
    expect(isSnoozed('2026-11-24T08:30:00', null, '2026-11-23T08:30:00')).toBe(true);
    expect(isSnoozed('2026-11-24T08:30:00', null, '2026-11-24T08:30:00')).toBe(false);
    expect(isSnoozed('2026-11-30T08:30:00', '2026-11-24T17:30:00', '2026-11-25T08:30:00')).toBe(false);
  });
});
