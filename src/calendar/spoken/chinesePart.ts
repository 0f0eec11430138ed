import { stepDays } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { inSomeMonth } from './choose.ts';
import { away } from './date.ts';
import { months, oneDay, partOf, workdayUntil } from './period.ts';
import type { DayPhrase, Meant, On } from './phrase.ts';
import { inYear, inYearBegun, quarterAt, SAID_YEAR, spokenMonthAt, weekAt, weekendAt, yearAt } from './whole.ts';

const NEAR = '(上上|上|下下|下|本|这|当)';
const PART = '(底|末|初|中旬|上旬|下旬|中|[之以]?内|里)?';

const weekendPhrases = (): readonly DayPhrase[] => [
  [
    new RegExp(`^${NEAR}?个?周末[之以]?前`),
    (on, word) => oneDay(workdayUntil(stepDays(weekendAt(on, away(word)).first, -1), on)),
  ],
  [new RegExp(`^${NEAR}?个?周末`), (on, word) => weekendAt(on, away(word))],
];

const weekPhrases = (): readonly DayPhrase[] => [
  [
    new RegExp(`^${NEAR}个?(?:周|星期|礼拜)(?!\\d)(底|初|[之以]?内|里)?`),
    (on, word, part) => partOf(weekAt(on, away(word)), part, on),
  ],
  [/^周(底|初|[之以]?内)/, (on, part) => partOf(weekAt(on, 0), part, on)],
];

/** A part of a month without 本 or 下, like 月底: the next one, or in lists the nearest. With 内 the present month is meant. */
const bareMonth = (on: On, part: string): Meant =>
  part.endsWith('内')
    ? partOf(spokenMonthAt(on.today, 0), part, on)
    : inSomeMonth(on, (count) =>
        partOf(spokenMonthAt(`${(on.notBefore ?? on.today).slice(0, 7)}-01`, count), part, on),
      );

const monthPhrases = (): readonly DayPhrase[] => [
  [new RegExp(`^${NEAR}个?月份?${PART}`), (on, word, part) => partOf(spokenMonthAt(on.today, away(word)), part, on)],
  [/^月(底|末|初|中旬|上旬|下旬|中|[之以]?内)/, bareMonth],
  [/^(上旬|中旬|下旬)/, bareMonth],
  [
    new RegExp(String.raw`^${SAID_YEAR}(\d{1,2})月份?${PART}(?!\d|初\d|廿)`),
    (on, written, word, month, part) =>
      inYear(on, { written, word }, (year) => partOf(months(year, Number(month), 1), part, on)),
  ],
  [
    /^(\d{4})[-/.](\d{1,2})(?![-/.:\d])/,
    (on, written, month) => inYear(on, { written, word: '' }, (year) => months(year, Number(month), 1)),
  ],
];

const quarterPhrases = (): readonly DayPhrase[] => [
  [
    new RegExp(`^${SAID_YEAR}第?([1-4])季度?${PART}`),
    (on, written, word, number, part) =>
      inYearBegun(on, { written, word }, (year) => partOf(months(year, 3 * Number(number) - 2, 3), part, on)),
  ],
  [new RegExp(`^${NEAR}?个?季度?${PART}`), (on, word, part) => partOf(quarterAt(on.today, away(word)), part, on)],
  [
    new RegExp(`^${SAID_YEAR}([上下])半年${PART}`),
    (on, written, word, half, part) =>
      inYearBegun(on, { written, word }, (year) => partOf(months(year, half === '上' ? 1 : 7, 6), part, on)),
  ],
];

/** The end of a phrase that is a whole year: nothing follows that belongs to it. In 明年春节 the year is not a phrase of its own. */
const ALONE = '(?=$|[ ,()~-]|[之以]?前|到|至|起|止|的|最后|第)';

const yearPhrases = (): readonly DayPhrase[] => [
  [
    new RegExp(String.raw`^(?:(\d{4})|([前去今本当明后上下全]))年度?(?:年(?=[底末初中]))?${PART}${ALONE}`),
    (on, written, word, part) =>
      written === ''
        ? partOf(yearAt(on.today, away(word)), part, on)
        : inYear(on, { written, word }, (year) => partOf(months(year, 1, 12), part, on)),
  ],
  [new RegExp(`^年度?(底|末|初|中|[之以]?内)${ALONE}`), (on, part) => partOf(yearAt(on.today, 0), part, on)],
];

/** The phrases for weeks, months, quarters, years and their parts: 本周内, 12月上旬, 月底, 季度末, 去年12月, 下半年. */
export const CHINESE_PARTS = late((): readonly DayPhrase[] => [
  ...weekendPhrases(),
  ...weekPhrases(),
  ...monthPhrases(),
  ...quarterPhrases(),
  ...yearPhrases(),
]);
