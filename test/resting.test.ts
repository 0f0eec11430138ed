import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../bench/office/office.ts';
import { gather } from '../src/agenda/gather.ts';
import { dayList } from '../src/agenda/list.ts';
import { dayPage } from '../src/agenda/page.ts';
import { weekPage } from '../src/agenda/week.ts';
import { factsOf } from '../src/cli/desk/facts.ts';
import { restingIn } from '../src/cli/desk/resting.ts';
import { DAYS_AT_REST } from '../src/cli/desk/sayings.ts';
import { addDays, addMinutes, dayOf, mondayOf } from '../src/core/civil.ts';
import type { Facts } from '../src/core/facts.ts';
import type { DrawerName, Row } from '../src/core/record.ts';
import type { AtRest, DayHeard, SaidAtRest } from '../src/core/said.ts';
import { type Contents, emptyContents } from '../src/desk/live/contents.ts';
import { saidInLines, saidLines } from '../src/desk/live/saidLines.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import type { Shift } from '../src/drawers/duty/record.ts';
import { anyDesk } from './anyDesk.fixture.ts';

const cabinet = await everyNoun();

/** What is said on a day, as it comes back from a note. */
const saidOn = ({ said }: AtRest, day: string): readonly SaidAtRest[] =>
  (saidInLines(saidLines(said)) ?? []).filter(({ from, until }) => from <= day && day <= until);

/** The pages of the weeks that no day before today belongs to: this one on a Monday, the next ones on any day. */
const weeksOf = (heard: DayHeard, facts: Facts) => {
  const monday = mondayOf(dayOf(facts.now));
  const weeks = [0, 7, 21].map((days) => addDays(monday, days)).filter((first) => first >= dayOf(facts.now));
  return weeks.map((first) =>
    weekPage(gather(heard, facts, first, addDays(first, 6)), first, { facts, reveal: false }),
  );
};

/** Lists and pages of one moment: made of all records, and made of what was left awake and said at the earlier moment `before`. */
const both = (contents: Contents, before: string, now: string, fewest = 0) => {
  const resting = restingIn(contents, cabinet, factsOf(contents, cabinet, before), fewest);
  const facts = factsOf(contents, cabinet, now);
  const rests = (name: DrawerName): boolean => dayOf(now) <= (resting.known[name] ?? dayOf(now));
  const listOf = (isSeen: (row: Row, name: DrawerName) => boolean, said: readonly SaidAtRest[]) => {
    const recordsOf = ({ name }: { readonly name: DrawerName }) =>
      contents.drawers[name].filter((row) => isSeen(row, name));
    const list = dayList({ drawers: cabinet, recordsOf, said }, facts, null);
    // The actions as they were gathered have no order yet.
    const ranked = JSON.parse(JSON.stringify({ ...list, actions: [] })) as unknown;
    return {
      list: ranked,
      page: dayPage(list, { facts, reveal: false }),
      weeks: weeksOf({ drawers: cabinet, recordsOf, said }, facts),
    };
  };
  const awake = listOf(
    (row, name) => !resting.rows.has(row) || !rests(name),
    saidOn(resting, dayOf(now)).filter(({ drawer }) => rests(drawer)),
  );
  return { resting, all: listOf(() => true, []), awake };
};

const isWithin = (day: string, first: string, last: string): boolean => first <= day && day <= last;

const soon = fc.oneof(fc.constant(0), fc.nat(60 * 24 * (DAYS_AT_REST - 1)));

describe('a drawer without records', () => {
  it('has nothing to say, so that it may stay closed where all are at rest', () => {
    const facts = factsOf(emptyContents(), cabinet, '2026-11-23T08:30:00');
    for (const { actions, entries, bindings, onDuty, inside, overnight, warnings } of cabinet)
      expect([
        ...[...actions([], facts), ...entries([], facts, '2026-11-23', '2026-12-31')],
        ...[...(bindings?.([], facts, '2026-11-23', '2026-12-31') ?? []), ...(onDuty?.([], facts) ?? [])],
        ...[...(inside?.([], facts) ?? []), ...(overnight?.([], facts, '2026-11-20T17:30:00') ?? [])],
        ...(warnings?.([], facts) ?? []),
      ]).toEqual([]);
  });
});

describe('a record at rest', () => {
  it('is missed by no list of that day or of the days after it, whatever is on the desk', () => {
    fc.assert(
      fc.property(
        anyDesk,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        soon,
        (contents, day, minute, later) => {
          const before = addMinutes(`${addDays('2025-01-01', day)}T00:00:00`, minute);
          const { all, awake } = both(contents, before, addMinutes(before, later));
          expect(awake).toEqual(all);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is missed by none in an office at work, of which most is at rest; nor where its roster has a gap', () => {
    const whole = officeOf(3_000, 7);
    const duty = whole.drawers.duty.filter(
      (row) => !isWithin((row as unknown as Shift).date, '2026-11-21', '2026-11-25'),
    );
    const contents = { ...whole, drawers: { ...whole.drawers, duty } };
    const befores = ['2026-11-20T08:30:00', '2026-11-23T08:30:00'];
    const laters = [0, 30, 300, 600, 960, 24 * 60, 3 * 24 * 60, 10 * 24 * 60, (DAYS_AT_REST - 1) * 24 * 60];
    for (const [before, later] of befores.flatMap((at) => laters.map((minutes) => [at, minutes] as const))) {
      const { resting, all, awake } = both(contents, before, addMinutes(before, later));
      expect(awake).toEqual(all);
      expect(resting.rows.size).toBeGreaterThan(2_000);
    }
  });
});
