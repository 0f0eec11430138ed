import { type Day, daysBetween, yearOf } from '../../core/civil.ts';
import type { Meant, On, Period, TwoYears } from './phrase.ts';

/** The number of past days within which a day typed without a year is probably a slip: it was hardly meant for the next year. */
const SLIP_DAYS = 60;

/** The number of days ahead within which a day of what has happened is probably a slip: it was hardly meant for the last year. */
const EARLY_DAYS = 30;

/**
 * The number of days ahead within which a list means the coming day. Lists mostly look back, so a day further ahead is taken for the last
 * one.
 */
const AHEAD_DAYS = 60;

/** Years between two 29ths of February across a century year that has none (2096 to 2104). */
const YEARS_APART = 8;

const startYear = ({ today, notBefore }: On): number => yearOf(notBefore ?? today);

type Around = { readonly last: Period | undefined; readonly next: Period | undefined };

const around = (today: Day, periods: readonly Period[]): Around => ({
  last: periods.findLast(({ first }) => first <= today),
  next: periods.find(({ last }) => last >= today),
});

const looked = ({ last, next }: Around, today: Day): Period | undefined =>
  next !== undefined && (last === undefined || daysBetween(today, next.first) <= AHEAD_DAYS) ? next : last;

/** The days meant by words without a year. `periods` has one candidate for each year, in order. */
const chosen = (on: On, periods: readonly Period[]): Meant => {
  const { today, sense, notBefore } = on;
  if (notBefore !== null) return periods.find(({ last }) => last >= notBefore) ?? null;
  const { last, next } = around(today, periods);
  if (sense === 'past')
    return (last !== undefined && next !== undefined ? early(last, next, today) : null) ?? last ?? null;
  if (sense === 'looking') return looked({ last, next }, today) ?? null;
  return (last !== undefined && next !== undefined ? slip(last, next, today) : null) ?? next ?? null;
};

/** Both years of a day that was only weeks ago and comes next in another year; null for any other day. */
const slip = (last: Period, next: Period, today: Day): TwoYears | null => {
  const isRecent = last.last < today && daysBetween(last.last, today) <= SLIP_DAYS;
  if (last.day === null || next.day === null || !isRecent || yearOf(last.day) === yearOf(next.day)) return null;
  return { earlier: last.day, later: next.day };
};

/** Both years of a day that comes in a few weeks, and was last a year ago; null for any other day, and for several days. */
const early = (last: Period, next: Period, today: Day): TwoYears | null => {
  const isNear = next.first > today && daysBetween(today, next.first) <= EARLY_DAYS;
  const isLong = daysBetween(last.last, today) > SLIP_DAYS;
  if (last.day === null || next.day === null || last.first !== last.last || !isNear || !isLong) return null;
  return { earlier: last.day, later: next.day };
};

/** The occurrence meant of something that comes once a year; null if there is none in any year. */
export const inSomeYear = (on: On, of: (year: number) => Period | null): Meant => {
  const near = found(on, of, 1);
  // Mostly it occurs in each of these years, and no further year needs to be computed.
  return chosen(on, near.length === 3 ? near : found(on, of, YEARS_APART));
};

const found = (on: On, of: (year: number) => Period | null, reach: number): readonly Period[] =>
  Array.from({ length: 2 * reach + 1 }, (_, n) => of(startYear(on) - reach + n)).filter((period) => period !== null);

/**
 * The occurrence meant of something that comes once a month. `of` gets the number of months from today's (or from that of `notBefore`). In
 * a list this month's is meant, if there is one.
 */
export const inSomeMonth = (on: On, of: (months: number) => Period | null): Period | null => {
  const { today, sense, notBefore } = on;
  // Of two consecutive months at least one has the date.
  const periods = [-2, -1, 0, 1, 2].map(of).filter((period) => period !== null);
  if (notBefore !== null) return periods.find(({ last }) => last >= notBefore) ?? null;
  const { last, next } = around(today, periods);
  if (sense === 'looking') return of(0) ?? last ?? null;
  return (sense === 'past' ? last : next) ?? null;
};
