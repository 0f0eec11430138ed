import { addDays, type Day } from '../../core/civil.ts';
import { type DayEntry, lunarDate, qingming } from './almanac.ts';

/**
 * The years whose holidays are all known. In other years weeks have five working days, except for holidays with a fixed date in the civil
 * calendar. Without this limit a date mistyped as 9999 would compute eight thousand lunar years.
 */
export const ARRANGED = { first: 2000, last: 2099 } as const;

const off = (name: string, ...days: Day[]): DayEntry[] => days.map((day) => ({ day, name, off: true }));

const FIXED: readonly (readonly [monthAndDay: string, name: string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
];

/** The statutory days off that have the same date in the civil calendar every year. */
export const fixedDays = (year: number): DayEntry[] =>
  FIXED.flatMap(([date, name]) => off(name, `${String(year).padStart(4, '0')}-${date}`));

/**
 * The 13 statutory days off of a year, without the weekends moved around them, which only the State Council's yearly notice decides. A day
 * that two festivals share (中秋 on 1 October 2031) has both names. Outside `ARRANGED` only the six with a fixed date. Source: 全国年节及纪念日放假办法,
 * art. 2, as revised on 10 November 2024 (国务院令第795号), in force since 2025.
 */
export const statutoryDays = (year: number): DayEntry[] => {
  const fixed = fixedDays(year);
  if (year < ARRANGED.first || year > ARRANGED.last) return fixed;
  const autumn = lunarDate(year, 8, 15);
  return [
    ...fixed.map((entry) => (entry.day === autumn ? { ...entry, name: `${entry.name}、中秋节` } : entry)),
    ...festival('春节', lunarDate(year, 1, 1), [-1, 0, 1, 2]),
    ...festival('清明节', qingming(year)),
    ...festival('端午节', lunarDate(year, 5, 5)),
    ...(fixed.some(({ day }) => day === autumn) ? [] : festival('中秋节', autumn)),
  ];
};

/** The days off around the day of a festival; empty if there is no such day. */
const festival = (name: string, day: Day | null, around: readonly number[] = [0]): DayEntry[] =>
  day === null ? [] : off(name, ...around.map((days) => addDays(day, days)));
