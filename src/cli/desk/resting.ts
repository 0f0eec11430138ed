import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, daysBetween, LAST_DAY } from '../../core/civil.ts';
import type { Action, Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { AtRest, SaidAtRest } from '../../core/said.ts';
import { isWithheld } from '../../core/sealing.ts';
import type { Contents } from '../../desk/live/contents.ts';
import {
  type AsksOn,
  boundAtRest,
  DAYS_AT_REST,
  LAST,
  lastByDay,
  nightsOf,
  type RestDays,
  saidBy,
  type Told,
} from './sayings.ts';

/**
 * The fewest records of a drawer that are at rest although they will ask by the hour one day. A list reads fewer as quickly as what they say,
 * and each first write of a day would have to find that out.
 */
const FEWEST_RESTING = 16;

/**
 * Records at rest: no list of these days reads them unless they are changed. Either they were finished longer ago than their drawer looks
 * back, at least a day ago, and have no hour still to come. Or their drawer keeps asking, and they ask for nothing at the end of the last
 * of these days: contracts that end next year. Or they ask by the day, and what they say on each of these days is known beforehand. The times
 * at which they need people are noted with that.
 * @param fewest see `FEWEST_RESTING`
 */
export const restingIn = (
  contents: Contents,
  drawers: readonly Drawer[],
  facts: Facts,
  fewest: number = FEWEST_RESTING,
): AtRest => {
  const days = daysFrom(facts);
  return atRest(
    drawers.map((drawer) => restingOf(drawer, contents.drawers[drawer.name], days, fewest)),
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
  return atRest([restingOf(drawer, asking, days, FEWEST_RESTING)], days);
};

export const NONE_AT_REST: AtRest = { rows: new Set(), said: [], known: {} };

const atRest = (found: readonly Found[], { day }: RestDays): AtRest => ({
  rows: new Set(found.flatMap(({ rows }) => rows)),
  said: found.flatMap(({ said }) => said),
  known: Object.fromEntries(found.flatMap(({ name, until }) => (until < LAST ? [[name, day(until)]] : []))),
});

const daysFrom = (facts: Facts): RestDays => {
  const day = (n: number): Day => addDays(dayOf(facts.now), n);
  // Made once, because much is kept by facts.
  const all = Array.from({ length: DAYS_AT_REST }, (_, n) => ({ ...facts, now: at(day(n), '23:59') }));
  const today = dayOf(facts.now);
  const next = Math.min(LAST, daysBetween(today, addWorkdays(facts.calendar, today, 1)));
  return { facts, day, on: (n) => all[n] ?? facts, next };
};

/** The records of a drawer at rest, what they say, and the number of the last day for which that is known. */
type Found = {
  readonly name: DrawerName;
  readonly rows: readonly Row[];
  readonly said: readonly SaidAtRest[];
  readonly until: number;
};

const restingOf = (drawer: Drawer, rows: readonly Row[], days: RestDays, fewest: number): Found => {
  const staying = new Set(drawer.stays?.(rows));
  const past = new Set(rows.filter((row) => isOver(drawer, row, days.facts)));
  const asksByDay = (row: Row): boolean => !past.has(row) && lastByDay(drawer, row, days) !== null;
  const isWorthwhile = drawer.wakesOn === undefined || rows.filter(asksByDay).length >= fewest;
  const toldBy = (row: Row): Told | null => {
    const asks = asksOf(drawer, row, days);
    if (past.has(row) || isSilent(drawer, row, days, asks)) return SILENT;
    return isWorthwhile ? saidBy(drawer, row, days, asks) : null;
  };
  const resting: Row[] = [];
  const said: SaidAtRest[] = [];
  let until = LAST;
  for (const row of rows) {
    const known = staying.has(row) ? null : toldBy(row);
    const bound = known === null ? [] : boundAtRest(drawer, row, days, past.has(row));
    // Nothing about a sealed record stands outside it.
    if (known === null || (bound.length > 0 && isWithheld(row))) continue;
    resting.push(row);
    said.push(...known.said, ...bound);
    until = Math.min(until, known.until);
  }
  return { name: drawer.name, rows: resting, said, until };
};

const SILENT: Told = { said: [], until: LAST };

const isOver = (drawer: Drawer, row: Row, facts: Facts): boolean => {
  const today = dayOf(facts.now);
  const closedAt = drawer.closedAt(row, facts);
  const isLongClosed = closedAt !== null && dayOf(closedAt) < addDays(today, -drawer.daysAwake);
  if (!isLongClosed || drawer.entries([row], facts, today, LAST_DAY).length > 0) return false;
  return nightsOf(drawer, row, facts).length === 0;
};

const asksOf = (drawer: Drawer, row: Row, { on }: RestDays): AsksOn => {
  const made = new Map<number, readonly Action[]>();
  return (n) => {
    const known = made.get(n) ?? drawer.actions([row], on(n));
    made.set(n, known);
    return known;
  };
};

const isSilent = (drawer: Drawer, row: Row, { facts }: RestDays, asks: AsksOn): boolean =>
  drawer.keepsAsking?.(row) === true && asks(LAST).length === 0 && nightsOf(drawer, row, facts).length === 0;
