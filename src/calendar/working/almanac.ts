// Only this file knows the format of the tables. build/almanac.js makes them from tyme4ts; almanac.test.ts compares the two.
import almanac from '../../../data/almanac.json';
import { addDays, type Day, daysBetween, yearOf } from '../../core/civil.ts';

/** An entry of a year's arrangement: a day off, or (`off` false) a day worked to make up for the holiday named. */
export type DayEntry = { readonly day: Day; readonly name: string; readonly off: boolean };

const { holidays, qingming: qingmings, lunar } = almanac;

/**
 * The entries of the tables for the days of a year; empty for a year they do not cover. Entries in late December named 元旦 belong to the
 * following year's arrangement.
 */
export const entriesOf = (year: number): DayEntry[] => {
  const arranged = holidays.years[year - holidays.first] ?? '';
  return arranged.split('; ').flatMap((holiday) => {
    const [name = '', ...days] = holiday.split(' ');
    return days.map((day) => ({ day: `${year}-${day.slice(-5)}`, name, off: !day.startsWith('+') }));
  });
};

/** The day of 清明; null outside the years 2000 to 2099. */
export const qingming = (year: number): Day | null => {
  const date = qingmings.days[year - qingmings.first];
  return date === undefined ? null : `${year}-04-0${date}`;
};

/** A year of the lunar calendar: the civil day it begins on, and its months in order. */
type LunarYear = { readonly first: Day; readonly months: readonly LunarMonth[] };
type LunarMonth = { readonly month: number; readonly leap: boolean; readonly length: number };

/** The lunar year that begins in a civil year, 1900 to 2100; undefined for other years. */
const lunarYear = (year: number): LunarYear | undefined => {
  const [first, leap, lengths = ''] = lunar.years[year - lunar.first]?.split(' ') ?? [];
  if (first === undefined) return undefined;
  const leapAt = Number(leap);
  const months = Array.from(lengths, (long, n) => {
    const isAfterLeap = leapAt > 0 && n >= leapAt;
    return { month: isAfterLeap ? n : n + 1, leap: isAfterLeap && n === leapAt, length: long === '1' ? 30 : 29 };
  });
  return { first: `${year}-${first}`, months };
};

/**
 * The civil day of a lunar date; null if the month has no such day, and outside the lunar years 1900 to 2100. Months are counted from 1.
 * `isLeap` asks for the second of two months with one number.
 */
export const lunarDate = (year: number, month: number, date: number, isLeap = false): Day | null => {
  const { first, months = [] } = lunarYear(year) ?? {};
  const at = months.findIndex((each) => each.month === month && each.leap === isLeap);
  const length = months[at]?.length ?? 0;
  if (first === undefined || date < 1 || date > length) return null;
  return addDays(
    first,
    months.slice(0, at).reduce((days, before) => days + before.length, date - 1),
  );
};

/** The lunar date of a day, with month and date from 1; null outside the lunar years 1900 to 2100. */
export const lunarOf = (day: Day): { month: number; date: number; leap: boolean } | null => {
  const own = lunarYear(yearOf(day));
  const year = own !== undefined && day >= own.first ? own : lunarYear(yearOf(day) - 1);
  if (year === undefined) return null;
  let date = daysBetween(year.first, day) + 1;
  for (const { month, leap, length } of year.months) {
    if (date <= length) return { month, date, leap };
    date -= length;
  }
  return null;
};
