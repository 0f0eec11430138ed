import { addDays, type Day, daysBetween, daysOfYear, weekdayOf, yearOf } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import { ARRANGED, fixedDays } from './statutory.ts';

/** The numbers of working days in a year: before each of its days, and in total. */
type Tally = { readonly before: ReadonlyMap<Day, number>; readonly total: number };

// Each year is counted once for each calendar. A calendar never changes, and the day's list asks for hundreds of spans.
const tallies = new WeakMap<WorkCalendar, Map<number, Tally>>();

const count = (calendar: WorkCalendar, year: number): Tally => {
  let total = 0;
  const before = new Map<Day, number>();
  for (const day of daysOfYear(year)) {
    before.set(day, total);
    if (calendar.isWorkday(day)) total += 1;
  }
  return { before, total };
};

const tallyOf = (calendar: WorkCalendar, year: number): Tally => {
  const years = tallies.get(calendar) ?? new Map<number, Tally>();
  const tally = years.get(year) ?? count(calendar, year);
  tallies.set(calendar, years.set(year, tally));
  return tally;
};

const before = (calendar: WorkCalendar, day: Day): number => tallyOf(calendar, yearOf(day)).before.get(day) ?? 0;

const withinArranged = (calendar: WorkCalendar, from: Day, to: Day): number => {
  let days = before(calendar, to) - before(calendar, from);
  for (let year = yearOf(from); year < yearOf(to); year += 1) days += tallyOf(calendar, year).total;
  return days;
};

const fiveDayWeeks = (from: Day, to: Day): number => {
  if (from >= to) return 0;
  const days = daysBetween(from, to);
  const rest = Array.from({ length: days % 7 }, (_, n) => addDays(from, n)).filter((day) => weekdayOf(day) <= 5).length;
  return Math.floor(days / 7) * 5 + rest;
};

/** Working days in years far away, where only holidays with a fixed date are known. The calendar is not asked for each day. */
const farAway = (from: Day, to: Day): number => {
  let days = fiveDayWeeks(from, to);
  for (let year = yearOf(from); from < to && year <= yearOf(to); year += 1)
    days -= fixedDays(year).filter(({ day }) => from <= day && day < to && weekdayOf(day) <= 5).length;
  return days;
};

const FIRST = `${ARRANGED.first}-01-01`;
const AFTER = `${ARRANGED.last + 1}-01-01`;
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/**
 * The number of working days d with from ≤ d < to, for from ≤ to. Outside the years with arrangements it is computed without looking at
 * each day.
 */
export const workdaysWithin = (calendar: WorkCalendar, from: Day, to: Day): number => {
  const start = earlier(later(from, FIRST), AFTER);
  const end = later(earlier(to, AFTER), FIRST);
  return farAway(from, earlier(to, FIRST)) + withinArranged(calendar, start, end) + farAway(later(from, AFTER), to);
};
