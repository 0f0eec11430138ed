import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import isoWeek from 'dayjs/plugin/isoWeek.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(customParseFormat);
dayjs.extend(utc);
dayjs.extend(isoWeek);

/** A civil day, `YYYY-MM-DD`. Text, not an instant. */
export type Day = string;

/**
 * A minute as the office's wall clock shows it, `YYYY-MM-DDTHH:mm:ss`, without offset: inside the house only the wall clock
 * counts, and two moments compare as text. The desk adds the offset when it writes and converts when it reads.
 */
export type Moment = string;

/** A time of day, `HH:mm`. */
export type Clock = string;

export const dayOf = (moment: Moment): Day => moment.slice(0, 10);
export const clockOf = (moment: Moment): Clock => moment.slice(11, 16);
export const at = (day: Day, clock: Clock): Moment => `${day}T${clock}:00`;

const DAY = 'YYYY-MM-DD';
const MOMENT = 'YYYY-MM-DDTHH:mm:ss';

// dayjs in UTC mode: civil arithmetic must not meet the local zone, where an hour or a midnight may be missing.
const civil = (text: Day | Moment): Dayjs => dayjs.utc(text);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month (1 to 12); 0 for a month that does not exist. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** The day with these numbers, or null if there is none: 2026, 2, 30 is not. Years run from 100, where dayjs begins. */
export const dayFrom = (year: number, month: number, date: number): Day | null =>
  year >= 100 && year <= 9999 && date >= 1 && date <= monthLength(year, month)
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    : null;

// By arithmetic, not by dayjs's strict parsing: every date of every record is checked on every start, and 7 µs each adds up.
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_SHAPE = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Whether the text is a day that exists: `2026-02-30` is not. */
export const isDay = (text: string): boolean => {
  const parts = DAY_SHAPE.exec(text);
  return parts !== null && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
};

export const isMoment = (text: string): boolean => isDay(text.slice(0, 10)) && CLOCK_SHAPE.test(text.slice(10));

/**
 * The moment a text says in a format of dayjs's tokens (`M/D/YY`, `D.M.YYYY HH:mm`), midnight where the format has no hour; null
 * if it does not fit or does not exist. Two-digit years up to 68 are of this century.
 */
export const readAs = (written: string, format: string): Moment | null => {
  const read = dayjs.utc(written, format, true);
  return read.isValid() ? read.format(MOMENT) : null;
};

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Every day of a year in order, none for a year that dayjs cannot hold. */
export const daysOfYear = (year: number): Day[] =>
  LENGTHS.flatMap((_, n) =>
    Array.from({ length: monthLength(year, n + 1) }, (_, d) => dayFrom(year, n + 1, d + 1)),
  ).filter((day) => day !== null);

export const addDays = (day: Day, days: number): Day => civil(day).add(days, 'day').format(DAY);

/** The same day of a later month, or that month's last day. */
export const addMonths = (day: Day, months: number): Day => civil(day).add(months, 'month').format(DAY);

export const monthEnd = (day: Day): Day => civil(day).endOf('month').format(DAY);

export const addMinutes = (moment: Moment, minutes: number): Moment =>
  civil(moment).add(minutes, 'minute').format(MOMENT);

/** Whole days from one to the other, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => civil(to).diff(civil(from), 'day');

/** Minutes from one to the other, fractional, negative backwards. */
export const minutesBetween = (from: Moment, to: Moment): number => civil(to).diff(civil(from), 'second') / 60;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => civil(day).isoWeekday();

export const weekOf = (day: Day): number => civil(day).isoWeek();

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** Every day from the first to the last, both included; none if they are the wrong way round. */
export const daysFrom = (first: Day, last: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, n) => addDays(first, n));
