import { dayOfNumber, numberOf, written } from './dayNumber.ts';

/** A civil day, `YYYY-MM-DD`: a text, not an instant. */
export type Day = string;

/**
 * A moment as the office's wall clock shows it, `YYYY-MM-DDTHH:mm:ss`, without offset. The rules only use the wall clock, so that moments
 * can be compared as texts. The desk adds the offset when it writes a moment and converts to the wall clock when it reads one.
 */
export type Moment = string;

/** A time of day, `HH:mm`. */
export type Clock = string;

export const dayOf = (moment: Moment): Day => moment.slice(0, 10);
export const clockOf = (moment: Moment): Clock => moment.slice(11, 16);

/** Whether a span ends at the midnight that closes the day before: such a meeting ends at 24:00 of its own day. */
const endsAtMidnight = (start: Moment, end: Moment): boolean => end > start && clockOf(end) === '00:00';

/** The last day of a span. */
export const lastDayOf = (start: Moment, end: Moment): Day =>
  endsAtMidnight(start, end) ? stepDays(dayOf(end), -1) : dayOf(end);

/** The time at which a span ends on its last day, at most 24:00. */
export const endClockOf = (start: Moment, end: Moment): Clock => (endsAtMidnight(start, end) ? '24:00' : clockOf(end));

export const at = (day: Day, clock: Clock): Moment => `${day}T${clock}:00`;

/** The first and the last day that the calendar can express. Nothing is read, computed or stored outside them. */
export const FIRST_DAY: Day = '0100-01-01';
export const LAST_DAY: Day = '9999-12-31';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days of a month (1 to 12); 0 if there is no such month. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/**
 * The day with these numbers, or null if there is no such day, for example 2026, 2, 30. The year must be at least 100: a year of two digits
 * would be ambiguous.
 */
export const dayFrom = (year: number, month: number, date: number): Day | null =>
  year >= 100 && year <= 9999 && date >= 1 && date <= monthLength(year, month) ? written(year, month, date) : null;

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_SHAPE = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Whether the text is a day that exists: `2026-02-30` is not. */
export const isDay = (text: string): boolean => {
  const parts = DAY_SHAPE.exec(text);
  return parts !== null && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
};

export const isMoment = (text: string): boolean => isDay(text.slice(0, 10)) && CLOCK_SHAPE.test(text.slice(10));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** Every day of a year in order; empty for a year before 100 or after 9999. */
export const daysOfYear = (year: number): Day[] =>
  LENGTHS.flatMap((_, n) =>
    Array.from({ length: monthLength(year, n + 1) }, (_, d) => dayFrom(year, n + 1, d + 1)),
  ).filter((day) => day !== null);

const [FIRST, LAST] = [numberOf(FIRST_DAY), numberOf(LAST_DAY)];

/** The day so many days later; beyond an end of the calendar its first or last day. Rules count with it, so that no result is out of range. */
export const addDays = (day: Day, days: number): Day =>
  dayOfNumber(Math.min(LAST, Math.max(FIRST, numberOf(day) + days)));

/** The day so many days later, which beyond an end of the calendar is no valid day (`isDay`), so that typed and imported days can be refused. */
export const stepDays = (day: Day, days: number): Day => dayOfNumber(numberOf(day) + days);

/** The day of the month so many months later, or that month's last day if it has no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return written(year, month, Math.min(Number(day.slice(8, 10)), monthLength(year, month)));
};

export const monthEnd = (day: Day): Day => written(yearOf(day), monthOf(day), monthLength(yearOf(day), monthOf(day)));

/** Seconds since the day numbered 0. */
const secondsOf = (moment: Moment): number =>
  ((numberOf(moment) * 24 + Number(moment.slice(11, 13))) * 60 + Number(moment.slice(14, 16))) * 60 +
  Number(moment.slice(17, 19));

const two = (value: number): string => String(value).padStart(2, '0');

/** The moment so many minutes later, to the second; beyond an end of the calendar its first or last second. Minutes may be fractional. */
export const addMinutes = (moment: Moment, minutes: number): Moment => withinYears(stepMinutes(moment, minutes));

/** The moment, or the first or last second of the calendar for one outside its years. Any other text is returned unchanged. */
export const withinYears = (moment: string): Moment => {
  if (/^(?:-|00)/.test(moment)) return `${FIRST_DAY}T00:00:00`;
  return /^\d{5}/.test(moment) ? `${LAST_DAY}T23:59:59` : moment;
};

/** The moment so many minutes later, which beyond an end of the calendar is no valid moment (`isMoment`). */
export const stepMinutes = (moment: Moment, minutes: number): Moment => {
  const seconds = secondsOf(moment) + Math.round(minutes * 60);
  const inDay = ((seconds % 86_400) + 86_400) % 86_400;
  const clock = [inDay / 3600, (inDay / 60) % 60, inDay % 60].map((value) => two(Math.floor(value))).join(':');
  return `${dayOfNumber(Math.floor(seconds / 86_400))}T${clock}`;
};

/** Whole days between two days; negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Minutes between two moments, with fractions; negative if the second is earlier. */
export const minutesBetween = (from: Moment, to: Moment): number => (secondsOf(to) - secondsOf(from)) / 60;

/** The day of the week: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((numberOf(day) + 2) % 7) + 1;

/** The week of the year by ISO 8601: the first is the one with the year's first Thursday. */
export const weekOf = (day: Day): number => {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
};

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** Every day from the first to the last, both included; empty if the last is before the first. */
export const daysFrom = (first: Day, last: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, n) => addDays(first, n));
