import { addDays, addMonths, type Day, mondayOf, weekdayOf } from '../../core/civil.ts';
import { addWorkdays } from '../working/workdays.ts';
import { DATES } from './date.ts';
import { type DayPhrase, firstPhrase, type Spoken, type Today } from './phrase.ts';

const CHINESE: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };
const ENGLISH: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  this: 0,
  tomorrow: 1,
  tmr: 1,
  'day after tomorrow': 2,
};

type Step = (on: Today, n: number) => Day;
const days: Step = ({ today }, n) => addDays(today, n);
const weeks: Step = ({ today }, n) => addDays(today, 7 * n);
const months: Step = ({ today }, n) => addMonths(today, n);
const workdays: Step = ({ today, calendar }, n) => addWorkdays(calendar, today, n);

const UNITS: readonly (readonly [string, Step])[] = [
  ['(?:wd|work(?:ing )?days?|个?工作日)', workdays],
  ['(?:d|days?|天)', days],
  ['(?:w|weeks?|周|个?星期|个?礼拜)', weeks],
  ['(?:mo|months?|个?月)', months],
];

const SHIFTS: readonly DayPhrase[] = UNITS.flatMap(([unit, step]): DayPhrase[] => [
  [
    new RegExp(String.raw`^([+-]|in )(\d{1,4}) ?${unit}(?![a-z])`),
    (on, sign, n) => step(on, sign === '-' ? -Number(n) : Number(n)),
  ],
  [new RegExp(String.raw`^(\d{1,4}) ?${unit}[之以]?后`), (on, n) => step(on, Number(n))],
]);

const WORDS: readonly DayPhrase[] = [
  [/^(前|昨|今|明|大?后)(?:[天日]|(?=[早晚]))/, ({ today }, word) => addDays(today, CHINESE[word] ?? 0)],
  [
    /^(?:the )?(day before yesterday|yesterday|today|this(?= (?:morning|afternoon|evening))|tomorrow|tmr|day after tomorrow)(?![a-z])/,
    ({ today }, word) => addDays(today, ENGLISH[word] ?? 0),
  ],
];

const WEEKS: Readonly<Record<string, number>> = { last: -1, 上: -1, 下: 1, next: 1, 下下: 2 };
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const nextSuch = (today: Day, weekday: number): Day => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
const inWeek = (today: Day, week: string, weekday: number): Day =>
  addDays(mondayOf(today), 7 * (WEEKS[week] ?? 0) + weekday - 1);
const onWeekday = (today: Day, week: string, weekday: number): Day =>
  week === '' ? nextSuch(today, weekday) : inWeek(today, week, weekday);

const WEEKDAY: readonly DayPhrase[] = [
  [/^(下下|下|本|这|上)?个?周([1-7]) ?/, ({ today }, week, weekday) => onWeekday(today, week, Number(weekday))],
  [
    /^(?:(next|this|last) )?(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])/,
    ({ today }, week, weekday) => onWeekday(today, week, WEEKDAYS.indexOf(weekday.slice(0, 3)) + 1),
  ],
];

/** A day named by number, by a word, or by a distance, at the start of folded text. */
export const dayAtStart = (folded: string, on: Today): Spoken<Day> | undefined =>
  firstPhrase([...SHIFTS, ...WORDS, ...DATES], folded, on);

/**
 * A weekday at the start of folded text. Bare, it is the next such day, today excluded; with 本, 下, next … it lies in that
 * Monday-to-Sunday week.
 */
export const weekdayAtStart = (folded: string, on: Today): Spoken<Day> | undefined => firstPhrase(WEEKDAY, folded, on);
