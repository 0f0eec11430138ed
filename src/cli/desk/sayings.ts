import { lastClosing } from '../../agenda/gather.ts';
import { type Day, dayOf, daysBetween, FIRST_DAY, LAST_DAY } from '../../core/civil.ts';
import type { Action, Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Overnight } from '../../core/morning.ts';
import type { Row } from '../../core/record.ts';
import type { BoundAtRest, SaidAtRest } from '../../core/said.ts';
import { isWithheld } from '../../core/sealing.ts';
import { type DaySpan, daySpans } from './spans.ts';

/** The number of days, the first included, whose lists do not read records at rest. A desk is written to at least once in that time. */
export const DAYS_AT_REST = 14;

/** The number of the last of these days. */
export const LAST = DAYS_AT_REST - 1;

/** The days by their numbers, the facts at the end of each, and the number of the next working day. */
export type RestDays = {
  readonly facts: Facts;
  readonly day: (n: number) => Day;
  readonly on: (n: number) => Facts;
  readonly next: number;
};

/** The actions of a record at the end of a day. */
export type AsksOn = (n: number) => readonly Action[];

/** The events of the night that a record tells of. A later morning tells of no others. */
export const nightsOf = (drawer: Drawer, row: Row, facts: Facts): readonly Overnight[] =>
  drawer.overnight?.([row], facts, lastClosing(facts)) ?? [];

/** The times at which a record needs people, if there are any: the list of a day tells who is needed twice. */
export const boundAtRest = (
  drawer: Drawer,
  row: Row,
  { facts, day }: RestDays,
  isPast: boolean,
): readonly SaidAtRest[] => {
  const entries = isPast ? [] : drawer.entries([row], facts, day(0), LAST_DAY);
  const hours = drawer.workHours?.([row], facts, FIRST_DAY, LAST_DAY) ?? [];
  if (entries.length === 0 && hours.length === 0) return [];
  const bound: BoundAtRest = { entries, hours, refs: drawer.refsOf(row) };
  return [{ ...saidOf(drawer, row), from: day(0), until: day(LAST), bound }];
};

/** A saying of a record, without what it says. */
const saidOf = ({ name }: Drawer, { id, snoozedUntil }: Row) => ({
  ...{ drawer: name, id, snoozedUntil },
  ...{ action: null, night: null, bound: null },
});

/** The number of times that a record may change what it asks for. After that its drawer is read again, so that the note stays short. */
const MOST_SPANS = 2;

/**
 * The number of the last day on which a record is at rest because it asks by the day; null if it is not. One that will ask by the hour some day
 * is at rest until the next working day, because what it says on each day has to be found out at the first write of a day.
 */
export const lastByDay = ({ asksByDay, wakesOn }: Drawer, row: Row, { facts, next }: RestDays): number | null => {
  if (asksByDay?.(row) !== true || isWithheld(row)) return null;
  if (wakesOn === undefined) return LAST;
  return daysBetween(dayOf(facts.now), wakesOn(row, facts)) > next ? next : null;
};

/** Everything that a record says, and the number of the last day for which that is known. */
export type Told = { readonly said: readonly SaidAtRest[]; readonly until: number };

/** Everything that a record says in these days; null if that cannot be known, or must not stand outside the record. */
export const saidBy = (drawer: Drawer, row: Row, days: RestDays, asks: AsksOn): Told | null => {
  const { facts, day } = days;
  const end = lastByDay(drawer, row, days);
  if (end === null) return null;
  const asking: DaySpan[] = [];
  for (const span of daySpans(end, asks, drawer.keepsAsking?.(row) !== true)) {
    if (span.actions.length > 0) asking.push(span);
    if (asking.length > MOST_SPANS) break;
  }
  const common = saidOf(drawer, row);
  return {
    said: [
      ...asking
        .slice(0, MOST_SPANS)
        .flatMap(({ first, last, actions }) =>
          actions.map((action) => ({ ...common, from: day(first), until: day(last), action })),
        ),
      ...nightsOf(drawer, row, facts).map((night) => ({
        ...{ ...common, from: day(0), until: day(LAST), night },
      })),
    ],
    until: (asking[MOST_SPANS]?.first ?? end + 1) - 1,
  };
};
