import { type Day, mondayOf, stepDays, weekdayOf } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { stepWorkdays } from '../working/workdays.ts';
import { oneDay } from './period.ts';
import type { DayPhrase, On, Spoken } from './phrase.ts';

const CHINESE: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 本: 0, 明: 1, 后: 2, 大后: 3 };
const ENGLISH: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  this: 0,
  tomorrow: 1,
  tmr: 1,
  'day after tomorrow': 2,
};

/** The day from which 当天 and 次日 count: today, or the day on which the span began. */
const here = ({ today, notBefore }: On): Day => notBefore ?? today;

/** The phrases for days that are single words: 明天, 次日, 当天, `tomorrow`, 下个工作日. */
export const WORDS = late((): readonly DayPhrase[] => [
  [
    /^(大前|前|昨|今|本|明|大?后)(?:[天日](?:[之以]?内)?|(?=[早晚]))/,
    ({ today }, word) => oneDay(stepDays(today, CHINESE[word] ?? 0)),
  ],
  [/^(?:当[天日]|即日)(?:[之以]?内)?/, (on) => oneDay(here(on))],
  [/^(?:次日|翌日|隔[天日]|第2天)/, (on) => oneDay(stepDays(here(on), 1))],
  [
    /^(?:the )?(day before yesterday|yesterday|today|this(?= (?:morning|afternoon|evening))|tomorrow|tmr|day after tomorrow)(?![a-z])/,
    ({ today }, word) => oneDay(stepDays(today, ENGLISH[word] ?? 0)),
  ],
  [
    /^(?:下1?个工作日|(?:the )?next (?:working|business) ?day(?![a-z]))/,
    (on) => oneDay(stepWorkdays(on.calendar, on.today, 1)),
  ],
  [
    /^(?:上1?个工作日|(?:the )?last (?:working|business) ?day(?!s?(?: of)|[a-z]))/,
    (on) => oneDay(stepWorkdays(on.calendar, on.today, -1)),
  ],
]);

/** A typed weekday: its number, 1 Monday to 7 Sunday, and the number of weeks from this one; null if only the weekday was typed. */
export type SaidWeekday = { readonly weekday: number; readonly weeks: number | null };

const WEEKS: Readonly<Record<string, number>> = {
  ...{ 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 },
  ...{ last: -1, this: 0, next: 1 },
};
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAME =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])';

const SHAPES = late((): readonly (readonly [RegExp, week: number, name: number])[] => [
  [/^(上上|上|下下|下|本|这)?个?周([1-7]) ?/, 1, 2],
  [new RegExp(`^${NAME},? (?:of )?(next|this|last) week(?![a-z])`), 2, 1],
  [new RegExp(`^(?:(next|this|last) (?:week,? (?:on )?)?)?${NAME}`), 1, 2],
]);

const numberOf = (name: string): number => NAMES.indexOf(name.slice(0, 3)) + 1 || Number(name);

/** The weekday at the start of folded text; undefined if there is none. */
export const weekdayAtStart = (folded: string): Spoken<SaidWeekday> | undefined => {
  for (const [shape, week, name] of SHAPES()) {
    const match = shape.exec(folded);
    if (match === null) continue;
    const said = match[week];
    const weeks = said === undefined ? null : (WEEKS[said] ?? 0);
    return { said: { weekday: numberOf(match[name] ?? ''), weeks }, rest: folded.slice(match[0].length) };
  }
  return undefined;
};

/**
 * The day of a weekday. With 本, 下, `next` … it is in that week, Monday to Sunday. Alone it is the next such day after today; in the past,
 * the last such day before today; at the end of a span, the first such day from its beginning on.
 */
export const dayOfWeekday = ({ weekday, weeks }: SaidWeekday, { today, sense, notBefore }: On): Day => {
  if (weeks !== null) return stepDays(mondayOf(today), 7 * weeks + weekday - 1);
  const from = notBefore ?? stepDays(today, sense === 'past' ? -7 : 1);
  return stepDays(from, (weekday - weekdayOf(from) + 7) % 7);
};
