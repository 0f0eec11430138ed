import { type Day, stepDays, yearOf } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { lunarDate, lunarOf } from '../working/almanac.ts';
import { inSomeYear } from './choose.ts';
import { oneDay } from './period.ts';
import { type DayPhrase, isTwoYears, type Meant, type On } from './phrase.ts';
import { inYear, SAID_YEAR } from './whole.ts';

const NAMED: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

type Lunar = { readonly month: number; readonly date: number; readonly isLeap: boolean };

/** The number of days that every lunar month has. */
const SURE_DAYS = 29;

/**
 * The civil day of a lunar date. The year is chosen by a day that the month has in every year. So 腊月三十, which most years do not have, is
 * not looked for in another year.
 */
const meant = (on: On, written: string, word: string, { month, date, isLeap }: Lunar): Meant => {
  const sure = Math.min(date, SURE_DAYS);
  const dayIn = (year: number): Day | null => lunarDate(year, month, sure, isLeap);
  const found =
    written === '' && word === ''
      ? inSomeYear(on, (year) => oneDay(dayIn(year)))
      : inYear(on, { written, word }, (year) =>
          oneDay([year - 1, year].map(dayIn).find((day) => day !== null && yearOf(day) === year) ?? null),
        );
  if (found === null || isTwoYears(found) || date <= SURE_DAYS) return found;
  const day = stepDays(found.first, date - sure);
  return lunarOf(day)?.date === date ? { ...found, first: day, last: day, day } : null;
};

const phrase = (prefix: string, month: string, ten: string): DayPhrase => [
  new RegExp(String.raw`^${SAID_YEAR}${prefix}(闰)?${month}月${ten}(\d{1,2})(?![\d])日?`),
  (on, written, word, leap, name, date) =>
    meant(on, written, word, { month: NAMED[name] ?? Number(name), date: Number(date), isLeap: leap !== '' }),
];

/** The phrases for dates that can only be lunar: 正月十五, 腊月廿八, 八月初五, 农历八月十五, 闰六月初一. */
export const LUNAR_DAYS = late((): readonly DayPhrase[] => [
  phrase('(?:农历|阴历|旧历)', String.raw`(正|冬|腊|\d{1,2})`, '[初廿]?'),
  phrase('', '(正|冬|腊)', '[初廿]?'),
  phrase('', String.raw`(\d{1,2})`, '[初廿]'),
  [/^(?:大年|年)初(\d{1,2})(?!\d)/, (on, date) => meant(on, '', '', { month: 1, date: Number(date), isLeap: false })],
]);
