import {
  addDays,
  at,
  type Clock,
  clockOf,
  type Day,
  dayOf,
  FIRST_DAY,
  LAST_DAY,
  type Moment,
  stepDays,
  yearOf,
} from '../../core/civil.ts';
import type { Hours, WorkCalendar } from '../../core/facts.ts';
import type { Announcement } from './announcement.ts';
import { workdaysWithin } from './count.ts';
import { type YearSheet, yearSheet } from './year.ts';

/**
 * The working calendar. Imported announcements have priority over the tables (tyme4ts); if neither knows a year, its statutory days off are
 * used, with `known` false. Of two announcements of one year the later in the list counts. A year is computed when it is first needed and
 * then kept. `kindOf` expects a day that exists (`isDay`).
 */
export const workCalendar = (announced: readonly Announcement[]): WorkCalendar => {
  const imported = new Map(announced.map((announcement) => [announcement.year, announcement]));
  const sheets = new Map<number, YearSheet>();
  const sheetOf = (year: number): YearSheet => {
    const sheet = sheets.get(year) ?? yearSheet(year, imported);
    sheets.set(year, sheet);
    return sheet;
  };
  const kindOf: WorkCalendar['kindOf'] = (day) => {
    const kind = sheetOf(yearOf(day)).get(day);
    if (!kind) throw new RangeError(`no such day: ${day}`);
    return kind;
  };
  const isWorkday = (day: Day): boolean => {
    const { kind } = kindOf(day);
    return kind === 'workday' || kind === 'makeup';
  };
  return { kindOf, isWorkday };
};

/** The number of working days d with from ≤ d < to; if `to` is the earlier, the number from `to` to `from`, negative. */
export const workdaysBetween = (calendar: WorkCalendar, from: Day, to: Day): number =>
  from <= to ? workdaysWithin(calendar, from, to) : 0 - workdaysWithin(calendar, to, from);

/** The n-th working day after the day, or before it for a negative n; beyond an end of the calendar its first or last day. */
export const addWorkdays = (calendar: WorkCalendar, day: Day, n: number): Day => {
  const found = stepWorkdays(calendar, day, n);
  return isInCalendar(found) ? found : n < 0 ? FIRST_DAY : LAST_DAY;
};

/**
 * The n-th working day after the day, or before it for a negative n; 0 is the day itself, even if it is a day off. Beyond an end of the
 * calendar the result is not a valid day (`isDay`).
 */
export const stepWorkdays = (calendar: WorkCalendar, day: Day, n: number): Day => {
  const known = reachedBy(calendar, n);
  const found = known.get(day) ?? walked(calendar, day, n);
  known.set(day, found);
  return found;
};

// Results are kept, by the number of working days. A calendar never changes, and the dates of many matters are counted over the same weeks.
const reached = new WeakMap<WorkCalendar, Map<number, Map<Day, Day>>>();

const reachedBy = (calendar: WorkCalendar, n: number): Map<Day, Day> => {
  const all = reached.get(calendar) ?? new Map<number, Map<Day, Day>>();
  const known = all.get(n) ?? new Map<Day, Day>();
  reached.set(calendar, all.set(n, known));
  return known;
};

const walked = (calendar: WorkCalendar, day: Day, n: number): Day => {
  const step = Math.sign(n);
  const neighbours = reachedBy(calendar, step);
  let here = day;
  for (let left = Math.abs(n); left > 0 && isInCalendar(here); left -= 1) {
    const next = neighbours.get(here) ?? nextWorkday(calendar, here, step);
    neighbours.set(here, next);
    here = next;
  }
  return here;
};

/** The next working day in a direction, 1 or -1; beyond an end of the calendar no valid day. */
const nextWorkday = (calendar: WorkCalendar, day: Day, step: number): Day => {
  let here = stepDays(day, step);
  while (isInCalendar(here) && !calendar.isWorkday(here)) here = stepDays(here, step);
  return here;
};

/** Whether a day that was counted from another one lies in the calendar. `isDay` would look at each digit. */
const isInCalendar = (day: Day): boolean => day.length === FIRST_DAY.length && day >= FIRST_DAY;

/**
 * The day on which the last `count` completed working days begin. A working day is completed after closing time. Somebody last heard of
 * before this day has been silent for at least `count` full working days.
 */
export const closedSince = (calendar: WorkCalendar, { close }: Hours, count: number, now: Moment): Day => {
  const today = dayOf(now);
  return addWorkdays(calendar, at(today, close) < now ? addDays(today, 1) : today, -count);
};

const minutesOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The share of office hours that have passed at a moment: from 0 before opening to 1 after closing; 0 on a day off. */
const elapsed = (calendar: WorkCalendar, { open, close }: Hours, moment: Moment): number => {
  if (!calendar.isWorkday(dayOf(moment))) return 0;
  const seconds = Number(moment.slice(17, 19));
  const gone = minutesOf(clockOf(moment)) + seconds / 60 - minutesOf(open);
  return Math.min(1, Math.max(0, gone / (minutesOf(close) - minutesOf(open))));
};

/**
 * The number of working days left until due, with fractions, negative if late: w = D(due) − D(now), where D counts the working days before
 * a moment's date and adds the elapsed share of office hours on it (domain.md, Ranking). In `hours` the opening must be before closing.
 */
export const workdaysLeft = (calendar: WorkCalendar, hours: Hours, now: Moment, due: Moment): number =>
  workdaysBetween(calendar, dayOf(now), dayOf(due)) + elapsed(calendar, hours, due) - elapsed(calendar, hours, now);
