import { type Day, isDay, stepDays, weekdayOf } from '../../core/civil.ts';
import { CHINESE_PARTS } from './chinesePart.ts';
import { clockAtStart, type Ear, type Hour } from './clock.ts';
import { DATES } from './date.ts';
import { DISTANCES, isLength } from './distance.ts';
import { ENGLISH_PARTS } from './englishPart.ts';
import { FESTIVALS } from './festival.ts';
import { LUNAR_DAYS } from './lunarDay.ts';
import { lastWorkdayOf, oneDay, workdayFrom, workdayUntil } from './period.ts';
import { firstPhrase, isTwoYears, type On, type Period, type Spoken, type TwoYears } from './phrase.ts';
import { dayOfWeekday, type SaidWeekday, WORDS, weekdayAtStart } from './word.ts';

/** The typed days and time; null if they were not typed. */
export type HeardTime = { readonly period: Period | TwoYears | null; readonly hour: Hour | null };

/**
 * The reason why a text could not be read: it makes no sense, is only a length of time, names a day or time that does not exist, or a
 * weekday other than that of the date.
 */
export type Unheard =
  | { readonly fault: 'unread' | 'length' | 'impossible' }
  | { readonly fault: 'weekday'; readonly date: Day };

/** The first or the last working day of the days typed with it. */
type Workday = 'first' | 'last';

type Said = {
  readonly weekday?: SaidWeekday;
  readonly day?: Period | TwoYears;
  readonly hour?: Hour;
  readonly workday?: Workday;
  /** True if the text means the time before which something is to be done. */
  readonly before?: true;
};

// The order matters for speed: tables that are rarely needed come last and are rarely made.
const TABLES = [DISTANCES, WORDS, DATES, CHINESE_PARTS, ENGLISH_PARTS, FESTIVALS, LUNAR_DAYS] as const;

const daysAtStart = (folded: string, on: On): Spoken<Period | TwoYears> | undefined => {
  for (const table of TABLES) {
    const found = firstPhrase(table(), folded, on);
    if (found !== undefined) return found;
  }
  return undefined;
};

const WORKDAY =
  /^(?:的?(?:(最后|末)|第|首)1?个?工作日|(?:the )?(?:(last)|first) (?:working|business) ?day (?:of|in|after) )/;

const workdayAtStart = (folded: string): Spoken<Workday> | undefined => {
  const match = WORKDAY.exec(folded);
  if (match === null) return undefined;
  return { said: (match[1] ?? match[2]) ? 'last' : 'first', rest: folded.slice(match[0].length) };
};

// 周五前 and `by fri` mean until then. A day without a time means its end anyway, so 前 and `by` can be skipped.
const BETWEEN =
  /^(?:[ ,()]|t(?=\d{2}:)|at (?!\d{1,2}(?![\d:./-]|[a-z]))|(?:on|by|before|until|till|from|due|no later than) |的|于|在|从|自|截[至止]到?|最[迟晚](?:于|在)?|至迟|不[晚迟]于|[之以]?前$|截?止$|为止$|起$)+/;

type Readable = Exclude<keyof Said, 'before'>;
type Found = { readonly name: Readable; readonly spoken: Spoken<NonNullable<Said[Readable]>> };

const next = (text: string, said: Said, on: On, ear: Ear): Found | undefined => {
  const readers: { readonly [Name in Readable]: () => Spoken<NonNullable<Said[Name]>> | undefined } = {
    weekday: () => weekdayAtStart(text),
    workday: () => workdayAtStart(text),
    day: () => daysAtStart(text, on),
    hour: () => clockAtStart(text, { ...ear, isDotted: said.day !== undefined || said.weekday !== undefined }),
  };
  for (const name of Object.keys(readers) as Readable[]) {
    const spoken = said[name] === undefined ? readers[name]() : undefined;
    if (spoken) return { name, spoken };
  }
  return undefined;
};

const collect = (folded: string, on: On, ear: Ear): Said | Unheard => {
  let said: Said = {};
  let rest = folded;
  while (rest !== '') {
    const found = next(rest, said, on, ear);
    const between = found === undefined ? BETWEEN.exec(rest) : null;
    if (found === undefined && between === null) return { fault: isLength(folded) ? 'length' : 'unread' };
    if (found?.spoken.said === null) return { fault: 'impossible' };
    if (found !== undefined) said = { ...said, [found.name]: found.spoken.said };
    if (/前|before/.test(between?.[0] ?? '')) said = { ...said, before: true };
    rest = found === undefined ? rest.slice(between?.[0].length) : found.spoken.rest;
  }
  return said;
};

const DAYS_OF_WEEK = 7;

/** The days narrowed by a weekday: that day of the week, if a week was typed; if a day was typed, the weekday must be its own. */
const onWeekday = (period: Period, { weekday }: SaidWeekday): Period | Unheard => {
  const { first, last, day } = period;
  if (last === stepDays(first, DAYS_OF_WEEK - 1))
    return oneDay(stepDays(first, (weekday - weekdayOf(first) + 7) % 7)) ?? period;
  if (day === null) return { fault: 'unread' };
  return isDay(day) && weekdayOf(day) !== weekday ? { fault: 'weekday', date: day } : period;
};

/** The day, of two possible years, whose weekday is the typed one. */
const yearByWeekday = ({ earlier, later }: TwoYears, { weekday }: SaidWeekday): Period | Unheard =>
  onWeekday(oneDay([earlier, later].find((day) => weekdayOf(day) === weekday) ?? later) as Period, {
    weekday,
    weeks: null,
  });

const onWorkday = (period: Period, which: Workday, on: On): Period => {
  const { first, last } = period;
  const day =
    which === 'first' ? workdayFrom(first, on) : first === last ? workdayUntil(last, on) : lastWorkdayOf(period, on);
  return { first: day, last: day, day };
};

/** The last working day before the days, if no single day of them is meant, as in 12月前. */
const until = (period: Period | TwoYears | null, on: On): Period | TwoYears | null =>
  period === null || isTwoYears(period) || period.day !== null
    ? period
    : oneDay(workdayUntil(stepDays(period.first, -1), on));

const settled = ({ day: said, weekday, workday, before }: Said, on: On): Period | TwoYears | Unheard | null => {
  const day = before === true && weekday === undefined && workday === undefined ? until(said ?? null, on) : said;
  if (workday !== undefined)
    return day == null || isTwoYears(day) || weekday !== undefined ? { fault: 'unread' } : onWorkday(day, workday, on);
  if (weekday === undefined) return day ?? null;
  if (day == null) return oneDay(dayOfWeekday(weekday, on));
  return isTwoYears(day) ? yearByWeekday(day, weekday) : onWeekday(day, weekday);
};

/** Days and time in folded text, each at most once and in any order: `明天下午3点`, `9am tomorrow`, `Fri 2026-11-27 17:30`. */
export const listen = (folded: string, on: On, ear: Omit<Ear, 'isDotted'>): HeardTime | Unheard => {
  const said = collect(folded, on, { ...ear, isDotted: false });
  if ('fault' in said) return said;
  const period = settled(said, on);
  if (period !== null && 'fault' in period) return period;
  const hour = said.hour ?? null;
  return period === null && hour === null ? { fault: 'unread' } : { period, hour };
};
