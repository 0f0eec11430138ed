import { lastClosing } from '../../agenda/gather.ts';
import { addDays, at, type Day, dayOf, FIRST_DAY, LAST_DAY } from '../../core/civil.ts';
import type { Action, Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Overnight } from '../../core/morning.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { AtRest, SaidAtRest } from '../../core/said.ts';
import { isWithheld } from '../../core/sealing.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { type DaySpan, daySpans } from './spans.ts';

/** The number of days, the first included, whose lists do not read records at rest. A desk is written to at least once in that time. */
export const DAYS_AT_REST = 14;

/**
 * Records at rest: no list of these days reads them unless they are changed. Either they were finished longer ago than their drawer looks
 * back, at least a day ago, and have no hour still to come. Or their drawer keeps asking, and they ask for nothing at the end of the last
 * of these days: contracts that end next year. Or they ask by the day, and what they say on each of these days is known beforehand.
 */
export const restingIn = (contents: Contents, drawers: readonly Drawer[], facts: Facts): AtRest => {
  const days = daysFrom(facts);
  return atRest(
    drawers.map((drawer) => restingOf(drawer, contents.drawers[drawer.name], days)),
    days,
  );
};

/**
 * Records at rest among some that were added or changed, if they ask by the day. They are found at once: otherwise the list would open their
 * drawer for the rest of the day.
 */
export const restingAmong = (drawer: Drawer, rows: readonly Row[], facts: Facts): AtRest => {
  const asking = rows.filter((row) => drawer.asksByDay?.(row) === true);
  if (asking.length === 0) return NONE_AT_REST;
  const days = daysFrom(facts);
  return atRest([restingOf(drawer, asking, days)], days);
};

export const NONE_AT_REST: AtRest = { rows: new Set(), said: [], known: {} };

const atRest = (found: readonly Found[], { day }: Days): AtRest => ({
  rows: new Set(found.flatMap(({ rows }) => rows)),
  said: found.flatMap(({ said }) => said),
  known: Object.fromEntries(found.flatMap(({ name, until }) => (until < LAST ? [[name, day(until)]] : []))),
});

/** The days by their numbers, and the facts at the end of each. They are made once, because much is kept by facts. */
type Days = { readonly facts: Facts; readonly day: (n: number) => Day; readonly on: (n: number) => Facts };

const LAST = DAYS_AT_REST - 1;

const daysFrom = (facts: Facts): Days => {
  const day = (n: number): Day => addDays(dayOf(facts.now), n);
  const all = Array.from({ length: DAYS_AT_REST }, (_, n) => ({ ...facts, now: at(day(n), '23:59') }));
  return { facts, day, on: (n) => all[n] ?? facts };
};

/** The records of a drawer at rest, what they say, and the number of the last day for which that is known. */
type Found = {
  readonly name: DrawerName;
  readonly rows: readonly Row[];
  readonly said: readonly SaidAtRest[];
  readonly until: number;
};

const restingOf = (drawer: Drawer, rows: readonly Row[], days: Days): Found => {
  const staying = new Set(drawer.stays?.(rows));
  const resting: Row[] = [];
  const said: SaidAtRest[] = [];
  let until = LAST;
  for (const row of rows) {
    if (staying.has(row) || needsPeople(drawer, row, days.facts)) continue;
    const asks = asksOf(drawer, row, days);
    const isDone = isOver(drawer, row, days.facts) || isSilent(drawer, row, days, asks);
    const known = isDone ? SILENT : saidBy(drawer, row, days, asks);
    if (known === null) continue;
    resting.push(row);
    said.push(...known.said);
    until = Math.min(until, known.until);
  }
  return { name: drawer.name, rows: resting, said, until };
};

/** Whether people work for the record at some hour: the list of a day tells who is needed twice. */
const needsPeople = (drawer: Drawer, row: Row, facts: Facts): boolean =>
  (drawer.workHours?.([row], facts, FIRST_DAY, LAST_DAY) ?? []).length > 0;

const SILENT: Pick<Found, 'said' | 'until'> = { said: [], until: LAST };

const isOver = (drawer: Drawer, row: Row, facts: Facts): boolean => {
  const today = dayOf(facts.now);
  const closedAt = drawer.closedAt(row, facts);
  const isLongClosed = closedAt !== null && dayOf(closedAt) < addDays(today, -drawer.daysAwake);
  if (!isLongClosed || drawer.entries([row], facts, today, LAST_DAY).length > 0) return false;
  return nightsOf(drawer, row, facts).length === 0;
};

/** The events of the night that a record tells of. A later morning tells of no others. */
const nightsOf = (drawer: Drawer, row: Row, facts: Facts): readonly Overnight[] =>
  drawer.overnight?.([row], facts, lastClosing(facts)) ?? [];

/** The actions of a record at the end of a day. */
type Asks = (n: number) => readonly Action[];

const asksOf = (drawer: Drawer, row: Row, { on }: Days): Asks => {
  const made = new Map<number, readonly Action[]>();
  return (n) => {
    const known = made.get(n) ?? drawer.actions([row], on(n));
    made.set(n, known);
    return known;
  };
};

const isSilent = (drawer: Drawer, row: Row, { facts }: Days, asks: Asks): boolean =>
  drawer.keepsAsking?.(row) === true && asks(LAST).length === 0 && nightsOf(drawer, row, facts).length === 0;

/** The number of times that a record may change what it asks for. After that its drawer is read again, so that the note stays short. */
const MOST_SPANS = 2;

/** Everything that a record says in these days; null if that cannot be known, or must not stand outside the record. */
const saidBy = (drawer: Drawer, row: Row, { facts, day }: Days, asks: Asks): Pick<Found, 'said' | 'until'> | null => {
  if (drawer.asksByDay?.(row) !== true || isWithheld(row)) return null;
  const asking: DaySpan[] = [];
  for (const span of daySpans(LAST, asks, drawer.keepsAsking?.(row) !== true)) {
    if (span.actions.length > 0) asking.push(span);
    if (asking.length > MOST_SPANS) break;
  }
  const common = { drawer: drawer.name, id: row.id, snoozedUntil: row.snoozedUntil };
  return {
    said: [
      ...asking
        .slice(0, MOST_SPANS)
        .flatMap(({ first, last, actions }) =>
          actions.map((action) => ({ ...common, from: day(first), until: day(last), action, night: null })),
        ),
      ...nightsOf(drawer, row, facts).map((night) => ({
        ...{ ...common, from: day(0), until: day(LAST), action: null, night },
      })),
    ],
    until: (asking[MOST_SPANS]?.first ?? LAST + 1) - 1,
  };
};
