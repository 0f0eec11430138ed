import type { Day } from './civil.ts';

// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (https://howardhinnant.github.io/date_algorithms.html). Years
// are counted from March, so that the leap day is the last day of a year; 400 years have 146,097 days. It is our own code because a command
// counts thousands of days, and creating a date object of a library for each would take ten times as long.
const CYCLE = 146_097;

/** The number of a day in the Gregorian calendar, one more each day; 0 is Wednesday, 1 March of the year 0. */
export const numberOf = (day: Day): number => {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear;
};

/** The day of a number. The result is not a valid day (see `isDay`) before the year 0 and after 9999. */
export const dayOfNumber = (number: number): Day => {
  const cycle = Math.floor(number / CYCLE);
  const inCycle = number - cycle * CYCLE;
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / (CYCLE - 1));
  const year = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return written(cycle * 400 + year + (month <= 2 ? 1 : 0), month, date);
};

/** A year, month and date written as `2026-11-23`, without checking that the day exists. */
export const written = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
