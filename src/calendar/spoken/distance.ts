import { addMonths, type Day, stepDays } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { stepWorkdays } from '../working/workdays.ts';
import { oneDay, severalDays } from './period.ts';
import type { DayPhrase, On } from './phrase.ts';

type Step = (on: On, n: number) => Day;
const monthsOf =
  (count: number): Step =>
  ({ today }, n) =>
    addMonths(today, count * n);

/** Units of a distance in days. `日` is not a unit before 前: 28日前 means until the 28th. */
const UNITS: readonly (readonly [name: string, step: Step, isDate?: true])[] = [
  [
    '(?:wd|bd|work(?:ing)?[ -]?days?|business[ -]days?|个?工作日)',
    ({ today, calendar }, n) => stepWorkdays(calendar, today, n),
  ],
  ['(?:d|days?|天|个?自然日)', ({ today }, n) => stepDays(today, n)],
  ['日', ({ today }, n) => stepDays(today, n), true],
  ['(?:w|wks?|weeks?|周|个?星期|个?礼拜)', ({ today }, n) => stepDays(today, 7 * n)],
  ['个半月', ({ today }, n) => stepDays(addMonths(today, n), Math.sign(n) * 15)],
  ['(?:mo|months?|个月)', monthsOf(1)],
  ['(?:quarters?|个季度)', monthsOf(3)],
  ['(?:y|yrs?|years?|年)', monthsOf(12)],
];

/** A pattern for the number before a unit. Before 年 it has at most two digits, because four digits are a year. */
const N = String.raw`(\d{1,4}) ?`;
const countOf = (unit: string): string => (unit.includes('年') ? String.raw`(\d{1,2}) ?` : N);
const AHEAD = String.raw`^(?:\+ ?|in |再?过)`;
const WITHIN = `^(?:within (?:the next )?|(?:in )?(?:the )?next |未来|今后|接下来|自?即日起|从?今天起)`;
const BACK = `^- ?`;
const LATELY = `^(?:(?:in )?(?:the )?(?:last|past|previous) |最?近|过去)`;
const END = '(?![a-z])';

const ahead = (step: Step) => (on: On, n: string) => oneDay(step(on, Number(n)));
const back = (step: Step) => (on: On, n: string) => oneDay(step(on, -Number(n)));

const within = (step: Step) => (on: On, n: string) => {
  const last = step(on, Number(n));
  return severalDays(on.today, last, last);
};

/** The days up to today. Today is one of them, so 7 days begin six days ago. */
const lately = (step: Step) => (on: On, n: string) =>
  severalDays(stepDays(step(on, -Number(n)), 1), on.today, on.today);

const phrasesOf = ([unit, step, isDate]: (typeof UNITS)[number]): readonly DayPhrase[] => {
  const length = countOf(unit) + unit;
  return [
    [new RegExp(`${WITHIN}${length}${END}[之以]?内?`), within(step)],
    [new RegExp(`${AHEAD}${length}${END}(?:[之以]?[后内])?`), ahead(step)],
    [new RegExp(`${BACK}${length}${END}`), back(step)],
    [new RegExp(`${LATELY}${length}${END}[之以]?内?`), lately(step)],
    [new RegExp(`^${length}[之以]?内`), within(step)],
    [new RegExp(`^${length}(?:[之以]?后| (?:from (?:now|today)|later|hence)${END})`), ahead(step)],
    ...(isDate === true
      ? []
      : [[new RegExp(`^${length}(?:[之以]?前| (?:ago|earlier)${END})`), back(step)] satisfies DayPhrase]),
  ];
};

/** The phrase 两日前. 两 counts days and is never a date. Folding leaves it only in lengths like this. */
const PAIR: readonly DayPhrase[] = [[/^两日[之以]?前/, ({ today }) => oneDay(stepDays(today, -2))]];

/** The phrases for days at a distance from today: `+3wd`, `3个工作日内`, `两周后`, `5 days from now`, `7天前`, `next 2 weeks`, `最近7天`. */
export const DISTANCES = late((): readonly DayPhrase[] => [...PAIR, ...UNITS.flatMap(phrasesOf)]);

const LENGTH = late(
  () =>
    new RegExp(
      `^(?:${N}(?:${UNITS.filter(([, , isDate]) => isDate !== true)
        .map(([unit]) => unit)
        .join('|')}|小时|个小时|个?钟头|分钟?|h|hrs?|hours?|m|mins?|minutes?)|两[日号月])${END}$`,
    ),
);

/** Whether folded text is a length of time and nothing else: 两日, 3个工作日, `2 weeks`. */
export const isLength = (folded: string): boolean => LENGTH().test(folded);
