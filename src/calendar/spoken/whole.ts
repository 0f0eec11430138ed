import { type Day, mondayOf, stepDays, yearOf } from '../../core/civil.ts';
import { inSomeYear } from './choose.ts';
import { away } from './date.ts';
import { monthOf, months } from './period.ts';
import type { Meant, On, Period } from './phrase.ts';

/** The week from Monday to Sunday so many weeks from this one. */
export const weekAt = ({ today }: On, weeks: number): Period => {
  const monday = stepDays(mondayOf(today), 7 * weeks);
  return { first: monday, last: stepDays(monday, 6), day: null };
};

/** Saturday and Sunday of the week so many weeks from this one. */
export const weekendAt = (on: On, weeks: number): Period => {
  const { first, last } = weekAt(on, weeks);
  return { first: stepDays(first, 5), last, day: null };
};

const startOfQuarter = (day: Day): number => Math.floor((monthOf(day) - 1) / 3) * 3 + 1;

export const spokenMonthAt = (day: Day, count: number): Period | null => months(yearOf(day), monthOf(day) + count, 1);
export const quarterAt = (day: Day, count: number): Period | null =>
  months(yearOf(day), startOfQuarter(day) + 3 * count, 3);
export const yearAt = (day: Day, count: number): Period | null => months(yearOf(day) + count, 1, 12);

/** The year typed before a month, a quarter or a festival: in digits, with a word 去 … 后, or not at all. */
export type SaidYear = { readonly written: string; readonly word: string };

/** A pattern for `SaidYear` at the start of a phrase, with two groups. */
export const SAID_YEAR = String.raw`(?:(\d{4}|\d{2})年|([前去今本当明后上下])年度?)?`;

/** The occurrence of something that comes once a year: in the typed year, else in the year that is meant. */
export const inYear = (on: On, { written, word }: SaidYear, of: (year: number) => Period | null): Meant => {
  if (word !== '') return of(yearOf(on.today) + away(word));
  if (written === '') return inSomeYear(on, of);
  const period = of(Number(written) + (written.length === 2 ? 2000 : 0));
  return period === null ? null : { ...period, isDated: true };
};

/** The occurrence of a quarter or a half of a year. In lists the last one that has begun is meant. */
export const inYearBegun = (on: On, said: SaidYear, of: (year: number) => Period | null): Meant =>
  inYear(on.sense === 'looking' && on.notBefore === null ? { ...on, sense: 'past' } : on, said, of);
