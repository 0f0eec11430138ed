import { type Day, daysBetween, yearOf } from '../../core/civil.ts';
import type { Meant, On, Period, TwoYears } from './phrase.ts';

/** A day typed without its year that is so few days past was hardly meant for the next year. */
const SLIP_DAYS = 60;

/** Lists look back: a day to come is meant only if it is as near as that. */
const AHEAD_DAYS = 60;

/** Years between two 29ths of February, around a century that has none (2096 to 2104). */
const YEARS_APART = 8;

const startYear = ({ today, notBefore }: On): number => yearOf(notBefore ?? today);

type Around = { readonly last: Period | undefined; readonly next: Period | undefined };

const around = (today: Day, periods: readonly Period[]): Around => ({
  last: periods.findLast(({ first }) => first <= today),
  next: periods.find(({ last }) => last >= today),
});

const looked = ({ last, next }: Around, today: Day): Period | undefined =>
  next !== undefined && (last === undefined || daysBetween(today, next.first) <= AHEAD_DAYS) ? next : last;

/** Days that are named without their year, of which `periods` has one a year in order. */
const chosen = (on: On, periods: readonly Period[]): Meant => {
  const { today, sense, notBefore } = on;
  if (notBefore !== null) return periods.find(({ last }) => last >= notBefore) ?? null;
  const { last, next } = around(today, periods);
  if (sense === 'past') return last ?? null;
  if (sense === 'looking') return looked({ last, next }, today) ?? null;
  return (last !== undefined && next !== undefined ? slip(last, next, today) : null) ?? next ?? null;
};

/** Two years for a day of the last weeks whose next is in another year. */
const slip = (last: Period, next: Period, today: Day): TwoYears | null => {
  const isRecent = last.last < today && daysBetween(last.last, today) <= SLIP_DAYS;
  if (last.day === null || next.day === null || !isRecent || yearOf(last.day) === yearOf(next.day)) return null;
  return { earlier: last.day, later: next.day };
};

/** The one that is meant of what comes once a year; null where there is none in any year. */
export const inSomeYear = (on: On, of: (year: number) => Period | null): Meant => {
  const near = found(on, of, 1);
  // Mostly it comes in each of them, and no year further away needs to be laid out.
  return chosen(on, near.length === 3 ? near : found(on, of, YEARS_APART));
};

const found = (on: On, of: (year: number) => Period | null, reach: number): readonly Period[] =>
  Array.from({ length: 2 * reach + 1 }, (_, n) => of(startYear(on) - reach + n)).filter((period) => period !== null);

/**
 * The one that is meant of what comes once a month. `of` gets the number of a month, counted from that of today (or of `notBefore`). What is
 * looked at is this month's, where there is such a day.
 */
export const inSomeMonth = (on: On, of: (months: number) => Period | null): Period | null => {
  const { today, sense, notBefore } = on;
  // No two months in a row are too short for a date.
  const periods = [-2, -1, 0, 1, 2].map(of).filter((period) => period !== null);
  if (notBefore !== null) return periods.find(({ last }) => last >= notBefore) ?? null;
  const { last, next } = around(today, periods);
  if (sense === 'looking') return of(0) ?? last ?? null;
  return (sense === 'past' ? last : next) ?? null;
};
