import { addDays, at, type Day, dayOf, LAST_DAY } from '../../core/civil.ts';
import type { Action, Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { AtRest, SaidAtRest } from '../../core/said.ts';
import { isWithheld } from '../../core/sealing.ts';
import type { Contents } from '../../desk/live/contents.ts';

/** The number of days, the first included, whose lists do not read records at rest. A desk is written to at least once in that time. */
export const DAYS_AT_REST = 14;

/**
 * Records at rest: no list of these days reads them unless they are changed. Either they were finished longer ago than their drawer looks
 * back, at least a day ago, and have no hour still to come. Or their drawer keeps asking, and they ask for nothing at the end of the last
 * of these days: contracts that end next year. Or they ask by the day, and what they say on each of these days is known beforehand.
 */
export const restingIn = (contents: Contents, drawers: readonly Drawer[], facts: Facts): AtRest => {
  const days = daysFrom(facts);
  const found = drawers.map((drawer) => restingOf(drawer, contents.drawers[drawer.name], days));
  return { rows: new Set(found.flatMap(({ rows }) => [...rows])), said: found.flatMap(({ said }) => said) };
};

/** The facts at the end of each of the days. They are made once, because much is kept by facts. */
type Days = { readonly facts: Facts; readonly on: (n: number) => Facts };

const daysFrom = (facts: Facts): Days => {
  const all = Array.from({ length: DAYS_AT_REST }, (_, n) => ({
    ...facts,
    now: at(addDays(dayOf(facts.now), n), '23:59'),
  }));
  return { facts, on: (n) => all[n] ?? facts };
};

const LAST = DAYS_AT_REST - 1;

const restingOf = (drawer: Drawer, rows: readonly Row[], days: Days): AtRest => {
  const staying = new Set(drawer.stays?.(rows));
  const resting = new Set<Row>();
  const said: SaidAtRest[] = [];
  for (const row of rows) {
    if (staying.has(row)) continue;
    const says = isOver(drawer, row, days.facts) || isSilent(drawer, row, days) ? [] : saidBy(drawer, row, days);
    if (says === null) continue;
    resting.add(row);
    said.push(...says);
  }
  return { rows: resting, said };
};

const isOver = (drawer: Drawer, row: Row, facts: Facts): boolean => {
  const today = dayOf(facts.now);
  const closedAt = drawer.closedAt(row, facts);
  const isLongClosed = closedAt !== null && dayOf(closedAt) < addDays(today, -drawer.daysAwake);
  return isLongClosed && drawer.entries([row], facts, today, LAST_DAY).length === 0;
};

const isSilent = (drawer: Drawer, row: Row, { on }: Days): boolean =>
  drawer.keepsAsking?.(row) === true && drawer.actions([row], on(LAST)).length === 0;

/** Everything that a record says in these days; null if that cannot be known, or must not stand outside the record. */
const saidBy = (drawer: Drawer, row: Row, { on }: Days): readonly SaidAtRest[] | null => {
  if (drawer.asksByDay?.(row) !== true || isWithheld(row)) return null;
  const made = new Map<number, Saying>();
  const sayingOn = (n: number): Saying => {
    const known = made.get(n) ?? sayingOf(drawer.actions([row], on(n)));
    made.set(n, known);
    return known;
  };
  const dayNo = (n: number): Day => dayOf(on(n).now);
  const each = Array.from({ length: DAYS_AT_REST }, (_, n) => n);
  const spans =
    drawer.keepsAsking?.(row) === true ? spansIn(0, LAST, sayingOn) : each.flatMap((n) => spansIn(n, n, sayingOn));
  return spans.flatMap(({ first, last, actions }) =>
    actions.map((action) => ({ from: dayNo(first), until: dayNo(last), snoozedUntil: row.snoozedUntil, action })),
  );
};

/** The actions of a record on a day, and as text, by which they are compared. */
type Saying = { readonly actions: readonly Action[]; readonly text: string };

const sayingOf = (actions: readonly Action[]): Saying => ({ actions, text: JSON.stringify(actions) });

type Span = Saying & { readonly first: number; readonly last: number };

/** The days from one to another, parted where the record begins to say something else. What it says at both ends it says between too. */
const spansIn = (first: number, last: number, sayingOn: (n: number) => Saying): readonly Span[] => {
  const saying = sayingOn(first);
  if (saying.text === sayingOn(last).text) return [{ ...saying, first, last }];
  const middle = Math.floor((first + last) / 2);
  const [before, after] = [spansIn(first, middle, sayingOn), spansIn(middle + 1, last, sayingOn)];
  const [end, begin] = [before.at(-1), after[0]];
  if (end === undefined || begin === undefined || end.text !== begin.text) return [...before, ...after];
  return [...before.slice(0, -1), { ...end, last: begin.last }, ...after.slice(1)];
};
