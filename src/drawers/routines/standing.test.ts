import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { aDay } from '../../calendar/days.fixture.ts';
import { ON_HOLIDAY, type Recurrence } from '../../calendar/recurrence/rule.ts';
import { aRule } from '../../calendar/recurrence/rules.fixture.ts';
import { addDays, at, type Day, dayOf } from '../../core/civil.ts';
import { actions } from './agenda.ts';
import { withOne } from './close.ts';
import type { Routine } from './record.ts';
import { numberedDays, routineStanding } from './standing.ts';

const routine = (rule: Recurrence, from: Day, more: Partial<Routine> = {}): Routine => ({
  ...{
    id: 'R1',
    uid: '00000000-0000-4000-8000-000000000001',
    createdAt: at(from, '08:00'),
    updatedAt: at(from, '08:00'),
  },
  ...{ snoozedUntil: null, title: '周报', every: { said: '…', rule }, from, until: null, onHoliday: 'before', lead: 3 },
  ...{ owner: null, importance: null, serial: null, starts: null, hour: null, place: null, host: null, to: [] },
  ...{ remind: null, remark: null, occurrences: [] },
  ...more,
});

const done = (one: Routine, now: string): Routine => {
  const { due } = routineStanding(one, facts(now));
  if (due === null) return one;
  const { n, anchor, date } = due;
  return { ...one, occurrences: withOne(one, { n, anchor, date, at: now, result: null, skipped: null, opened: null }) };
};

const weekly: Recurrence = { unit: 'week', step: 1, weekdays: [1] };
const workday: Recurrence = { unit: 'workday' };

describe('the state of a routine', () => {
  it('owes every missed occurrence of a week or more, the oldest first, and numbers all of them', () => {
    fc.assert(
      fc.property(
        aRule,
        aDay,
        fc.constantFrom(...ON_HOLIDAY),
        fc.array(fc.nat(60), { maxLength: 12 }),
        (rule, from, onHoliday, gaps) => {
          let one = routine(rule, from, { onHoliday, serial: 100 });
          let now = at(from, '09:00');
          for (const days of gaps) {
            now = at(addDays(dayOf(now), days), '09:00');
            one = done(one, now);
          }
          // A fifth Monday of a month is done years ahead here.
          const ends = [addDays(dayOf(now), 900), ...one.occurrences.map(({ date }) => date)].sort();
          const last = ends.at(-1) ?? from;
          const all: ReturnType<typeof routineStanding>['missed'][number][] = [];
          for (const each of numberedDays(one, one.from, facts(now).calendar)) {
            if (all.length > 3000 || each.date > last) break;
            if (each.date >= from) all.push(each);
          }
          const numbers = all.map(({ n }) => n);
          const first = numbers[0] ?? 100;
          expect(numbers).toEqual(numbers.map((_, n) => first + n));
          const recorded = one.occurrences.map(({ anchor, n }) => ({ anchor, n }));
          for (const { anchor, n } of recorded) expect(all.find((each) => each.anchor === anchor)?.n).toBe(n);
          const { missed } = routineStanding(one, facts(now));
          const isRecorded = new Set(recorded.map(({ anchor }) => anchor));
          if (missed.length > 0) {
            const owed = all.filter(({ date, anchor }) => date < dayOf(now) && !isRecorded.has(anchor));
            expect(missed).toEqual(owed);
            expect(recorded).toEqual(all.slice(0, recorded.length).map(({ anchor, n }) => ({ anchor, n })));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of a rule of days only the newest stands, however many lie before it', () => {
    const one = routine(workday, '2026-11-02');
    const { due, missed } = routineStanding(one, facts('2026-11-21T09:00:00'));
    expect(missed).toEqual([]);
    expect(due?.date).toBe('2026-11-20');
    expect(routineStanding(done(one, '2026-11-21T09:00:00'), facts('2026-11-21T09:00:00')).due?.date).toBe(
      '2026-11-23',
    );
    expect(actions([one], facts('2026-11-21T09:00:00'))).toHaveLength(1);
  });

  it('owes nothing of the days before it was entered', () => {
    const one = routine(weekly, '2026-09-07', { createdAt: '2026-11-23T08:30:00' });
    expect(routineStanding(one, facts('2026-11-23T08:30:00'))).toMatchObject({
      missed: [],
      due: { date: '2026-11-23' },
    });
  });

  it('shows it from its lead before, and two lines while something is missed and the next is near', () => {
    const one = routine({ unit: 'week', step: 2, weekdays: [5] }, '2026-11-27');
    const on = (day: Day) => actions([one], facts(at(day, '08:30')));
    expect(on('2026-11-23')).toEqual([]);
    expect(on('2026-11-24')).toMatchObject([{ due: '2026-11-27T17:30:00', because: [{ code: 'routine' }] }]);
    expect(on('2026-12-08').map(({ because }) => because[0]?.code)).toEqual(['missed', 'routine']);
  });

  it('ends with its last day', () => {
    const one = routine(weekly, '2026-11-23', { until: '2026-11-29' });
    expect(routineStanding(done(one, '2026-11-23T09:00:00'), facts('2026-11-23T09:00:00')).due).toBeNull();
  });
});
