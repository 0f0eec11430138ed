import { addDays, addMonths, type Day, daysBetween, daysFrom, monthEnd, weekdayOf, yearOf } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import { ARRANGED, fixedDays } from './statutory.ts';

/** The numbers of working days in a month: before each of its days, and in total. */
type Tally = { readonly before: ReadonlyMap<Day, number>; readonly total: number };

// Each month is counted once for each calendar. A calendar never changes, and the day's list asks for hundreds of spans of a few weeks.
const tallies = new WeakMap<WorkCalendar, Map<string, Tally>>();

const count = (calendar: WorkCalendar, first: Day): Tally => {
  let total = 0;
  const before = new Map<Day, number>();
  for (const day of daysFrom(first, monthEnd(first))) {
    before.set(day, total);
    if (calendar.isWorkday(day)) total += 1;
  }
  return { before, total };
};

const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The tally of the month that begins on this day. */
const tallyOf = (calendar: WorkCalendar, first: Day): Tally => {
  const months = tallies.get(calendar) ?? new Map<string, Tally>();
  const tally = months.get(first) ?? count(calendar, first);
  tallies.set(calendar, months.set(first, tally));
  return tally;
};

const before = (calendar: WorkCalendar, day: Day): number => tallyOf(calendar, firstOf(day)).before.get(day) ?? 0;

const withinArranged = (calendar: WorkCalendar, from: Day, to: Day): number => {
  let days = before(calendar, to) - before(calendar, from);
  for (let month = firstOf(from); month < firstOf(to); month = addMonths(month, 1))
    days += tallyOf(calendar, month).total;
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
