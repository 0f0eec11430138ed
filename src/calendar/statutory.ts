import { type Entry, lunarDate, qingming } from './almanac.ts';
import { addDays, type Day } from './civil.ts';

/**
 * The years whose holidays are counted; outside them every week is five days long. It keeps a date mistyped as 9999 from
 * costing eight thousand lunar years.
 */
export const ARRANGED = { first: 2000, last: 2099 } as const;

const off = (name: string, ...days: Day[]): Entry[] => days.map((day) => ({ day, name, off: true }));

/**
 * The 13 days that are off by law in any year, without the weekends moved around them, which only the State Council's yearly
 * notice settles. Days that two festivals share (中秋 on 1 October 2031) bear both names. None outside `ARRANGED`.
 *
 * Source: 全国年节及纪念日放假办法, art. 2, as revised on 10 November 2024 (国务院令第795号), in force since 2025.
 */
export const statutoryDays = (year: number): Entry[] => {
  if (year < ARRANGED.first || year > ARRANGED.last) return [];
  const spring = lunarDate(year, 1, 1);
  const autumn = lunarDate(year, 8, 15);
  const national = [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`];
  return [
    ...off('元旦', `${year}-01-01`),
    ...off('春节', ...[-1, 0, 1, 2].map((days) => addDays(spring, days))),
    ...off('清明节', qingming(year)),
    ...off('劳动节', `${year}-05-01`, `${year}-05-02`),
    ...off('端午节', lunarDate(year, 5, 5)),
    ...national.flatMap((day) => off(day === autumn ? '国庆节、中秋节' : '国庆节', day)),
    ...(national.includes(autumn) ? [] : off('中秋节', autumn)),
  ];
};
