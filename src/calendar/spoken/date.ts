import { addMonths, type Day, dayFrom, yearOf } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { inSomeMonth, inSomeYear } from './choose.ts';
import { monthOf, oneDay } from './period.ts';
import type { DayPhrase, Meant, On, Period } from './phrase.ts';

/** A day with its year as typed. A year of two digits is in this century. */
const dated = (year: string, month: string, date: string): Period | null => {
  const day = dayFrom(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(date));
  return day === null ? null : { first: day, last: day, day, isDated: true };
};

const inYearFrom = ({ today }: On, years: number, month: string, date: string): Period | null =>
  oneDay(dayFrom(yearOf(today) + years, Number(month), Number(date)));

const yearless = (on: On, month: string, date: string): Meant =>
  inSomeYear(on, (year) => oneDay(dayFrom(year, Number(month), Number(date))));

const inMonthOf = (day: Day, date: string): Period | null => oneDay(dayFrom(yearOf(day), monthOf(day), Number(date)));

const monthless = (on: On, date: string): Period | null =>
  inSomeMonth(on, (months) => inMonthOf(addMonths(`${(on.notBefore ?? on.today).slice(0, 7)}-01`, months), date));

/** The number of years or months that a word leads away: 去 … 后 for years, 上 … 下 for months. */
const AWAY: Readonly<Record<string, number>> = {
  ...{ 前: -2, 去: -1, 今: 0, 本: 0, 当: 0, 明: 1, 后: 2 },
  ...{ 上上: -2, 上: -1, 这: 0, 下: 1, 下下: 2, last: -1, this: 0, next: 1 },
};
export const away = (word: string): number => AWAY[word] ?? 0;

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A pattern for the English names of months. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const monthNumber = (name: string): number => MONTH_NAMES.indexOf(name.slice(0, 3)) + 1;

const YEAR = String.raw`(?:,? (\d{4})(?![\d:]))?`;
const NTH = '(?:st|nd|rd|th)?';

const inEnglish = (on: On, month: string, date: string, year: string): Meant => {
  const number = String(monthNumber(month));
  return year === '' ? yearless(on, number, date) : dated(year, number, date);
};

/** The phrases for dates in digits and Chinese: `2026-11-25`, `11.25`, `11月25日`, `明年1月5日`, `5号`, `下月5日`. */
const FIGURES: readonly DayPhrase[] = [
  [
    /^(\d{4}|\d{2}) ?年 ?(\d{1,2}) ?月 ?(?:廿(?=\d+[日号]))?(\d{1,2}) ?(?:[日号]|(?!\d))/,
    (_, ...parts) => dated(...(parts as [string, string, string])),
  ],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, (_, year, _sign, month, date) => dated(year, month, date)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, (_, year, month, date) => dated(year, month, date)],
  [/^(\d{1,2})[-/](\d{1,2})(?![-/.:\d])[日号]?/, yearless],
  [/^(\d{1,2})\.(\d{1,2})(?![.:\d])[日号]?/, yearless],
  [/^(\d{1,2})月(?:廿(?=\d+[日号]))?(\d{1,2})(?:[日号]|(?!\d))/, yearless],
  [
    /^([前去今本当明后])年(\d{1,2})月(?:廿(?=\d+[日号]))?(\d{1,2})(?:[日号]|(?!\d))/,
    (on, word, month, date) => inYearFrom(on, away(word), month, date),
  ],
  [
    /^(上上|下下|[上本这当下])个?月廿?(\d{1,2})[日号]/,
    ({ today }, word, date) => inMonthOf(addMonths(today, away(word)), date),
  ],
  [/^廿?(\d{1,2})[日号]/, monthless],
];

const ENGLISH = (): readonly DayPhrase[] => [
  [new RegExp(String.raw`^${MONTH}\.? (\d{1,2})${NTH}(?![\d:a-z])${YEAR}`), inEnglish],
  [
    new RegExp(String.raw`^(?:the )?(\d{1,2})${NTH} (?:of )?${MONTH}(?![a-z])\.?${YEAR}`),
    (on, date, month, year) => inEnglish(on, month, date, year),
  ],
  [/^(?:the )(\d{1,2})(?:st|nd|rd|th)(?![a-z])/, monthless],
];

/** The phrases for dates that contain numbers. */
export const DATES = late((): readonly DayPhrase[] => [...FIGURES, ...ENGLISH()]);
