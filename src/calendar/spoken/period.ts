import { type Day, dayFrom, daysBetween, isDay, monthLength, stepDays } from '../../core/civil.ts';
import { stepWorkdays } from '../working/workdays.ts';
import type { On, Period } from './phrase.ts';

/** A period of a single day; null if there is no such day. */
export const oneDay = (day: Day | null): Period | null => (day === null ? null : { first: day, last: day, day });

/** A period of several days; `day` is the one to take if one is needed, null if none is preferred. Null if one end does not exist. */
export const severalDays = (first: Day | null, last: Day | null, day: Day | null = null): Period | null =>
  first === null || last === null ? null : { first, last, day };

export const monthOf = (day: Day): number => Number(day.slice(5, 7));
const firstOfMonth = (year: number, month: number): Day | null => dayFrom(year, month, 1);
const lastOfMonth = (year: number, month: number): Day | null => dayFrom(year, month, monthLength(year, month));

/** A period of whole months, from the month with the number `month` of the year; numbers below 1 and above 12 are in other years. */
export const months = (year: number, month: number, count: number): Period | null => {
  const at = (n: number): [number, number] => [year + Math.floor((n - 1) / 12), ((((n - 1) % 12) + 12) % 12) + 1];
  return severalDays(firstOfMonth(...at(month)), lastOfMonth(...at(month + count - 1)));
};

/** The last working day of a period; if it has none, its last day. */
export const lastWorkdayOf = ({ first, last }: Period, { calendar }: On): Day => {
  if (!isDay(first) || !isDay(last)) return last;
  const found = calendar.isWorkday(last) ? last : stepWorkdays(calendar, last, -1);
  return found >= first ? found : last;
};

/** The day, or the last working day before it if it is a day off. */
export const workdayUntil = (day: Day, { calendar }: On): Day =>
  isDay(day) && !calendar.isWorkday(day) ? stepWorkdays(calendar, day, -1) : day;

/** The day, or the first working day after it if it is a day off. */
export const workdayFrom = (day: Day, { calendar }: On): Day =>
  isDay(day) && !calendar.isWorkday(day) ? stepWorkdays(calendar, day, 1) : day;

type Part = (whole: Period, on: On) => Period | null;

const daysIn = ({ first, last }: Period): number => daysBetween(first, last) + 1;
const isMonth = (whole: Period): boolean => daysIn(whole) >= 28 && daysIn(whole) <= 31;

/** A third of a month, from its n-th day on. */
const third =
  (from: number): Part =>
  (whole) => {
    const last = from === 21 ? whole.last : stepDays(whole.first, from + 8);
    return isMonth(whole) ? severalDays(stepDays(whole.first, from - 1), last, last) : null;
  };

/** The middle of a period: Wednesday, the 15th, the end of June. A quarter has none. */
const middle: Part = (whole) => {
  const { first } = whole;
  if (daysIn(whole) === 7) return oneDay(stepDays(first, 2));
  return isMonth(whole)
    ? oneDay(stepDays(first, 14))
    : daysIn(whole) > 300
      ? oneDay(`${first.slice(0, 4)}-06-30`)
      : null;
};

/** The named parts of a week, month, quarter or year. */
const PARTS: Readonly<Record<string, Part>> = {
  初: ({ first }) => oneDay(first),
  中: middle,
  末: ({ last }) => oneDay(last),
  内: (whole, on) => ({ ...whole, day: lastWorkdayOf(whole, on) }),
  ...{ 上旬: third(1), 中旬: third(11), 下旬: third(21) },
};

const NAMES: Readonly<Record<string, string>> = {
  ...{ 底: '末', 份: '', 度: '', 以内: '内', 之内: '内', 里: '内' },
  ...{ beginning: '初', start: '初', early: '初', mid: '中', middle: '中', end: '末', late: '末', within: '内' },
};

/** A part of a period, by its name in either language; '' means all of it. Null if the period has no such part. */
export const partOf = (whole: Period | null, name: string, on: On): Period | null => {
  const part = PARTS[NAMES[name] ?? name];
  return whole === null || part === undefined ? whole : part(whole, on);
};
