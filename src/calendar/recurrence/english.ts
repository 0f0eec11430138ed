import { withEnglishDigits } from '../spoken/numerals.ts';
import { festivalNamed } from './festivals.ts';
import { type Phrase, ruleBy } from './phrases.ts';
import type { Base, Recurrence, Spot } from './rule.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 };

const WEEKDAY = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const NTH = '(first|second|third|fourth|fifth|last|\\d{1,2}(?:st|nd|rd|th))';
const WORKDAY = '(?:working day|business day|workday)';

const inOneSpelling = (typed: string): string =>
  withEnglishDigits(typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .replace(/\beach\b/g, 'every')
    .replace(/\bevery month\b/g, 'monthly')
    .replace(/\bevery week\b/g, 'weekly')
    .replace(/\bevery quarter\b/g, 'quarterly')
    .replace(/\bevery year\b|\bannually\b/g, 'yearly')
    .replace(/\b(?:biweekly|fortnightly|every other week)\b/g, 'every 2 weeks')
    .replace(/\b(?:on|the)\b ?/g, '')
    .trim();

const weekdayIn = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3)) + 1;
const nthIn = (word: string): number => ORDINALS[word] ?? Number.parseInt(word, 10);
const monthIn = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1;
const parts = (said: string): readonly string[] => said.split(/ ?, ?(?:and )?| and /).filter((part) => part !== '');

const weekly = (step: number, days: string): Recurrence | null => {
  const weekdays = [...new Set(parts(days).map((day) => (new RegExp(`^${WEEKDAY}$`).test(day) ? weekdayIn(day) : 0)))];
  return weekdays.includes(0) || step < 1 || step > 52 ? null : { unit: 'week', step, weekdays: weekdays.sort() };
};

const spotIn = (said: string): Spot | null => {
  const [, date] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(said) ?? [];
  if (date !== undefined) return Number(date) >= 1 && Number(date) <= 31 ? { by: 'date', date: Number(date) } : null;
  if (/^last day$/.test(said)) return { by: 'date', date: 31 };
  const [, fromEnd] = new RegExp(`^${WORKDAY} (\\d{1,2}) from end$`).exec(said) ?? [];
  if (fromEnd !== undefined) return { by: 'workday', nth: -Number(fromEnd) };
  const [, workday] = new RegExp(`^${NTH} ${WORKDAY}$`).exec(said) ?? [];
  if (workday !== undefined && Math.abs(nthIn(workday)) <= 15 && nthIn(workday) !== 0)
    return { by: 'workday', nth: nthIn(workday) };
  const [, nth, weekday] = new RegExp(`^${NTH} ${WEEKDAY}$`).exec(said) ?? [];
  if (nth === undefined || weekday === undefined || Math.abs(nthIn(nth)) > 5 || nthIn(nth) === 0) return null;
  return { by: 'weekday', nth: nthIn(nth), weekday: weekdayIn(weekday) };
};

const monthly = (step: number, months: readonly number[], said: string): Recurrence | null => {
  const spots = parts(said.replace(/ of month$/, '')).map(spotIn);
  const known = spots.filter((spot) => spot !== null);
  return known.length < spots.length || step < 1 || step > 24 ? null : { unit: 'month', step, months, spots: known };
};

/** Days of some months: `apr, oct 1`. */
const inMonths = (months: string, spot: string): Recurrence | null =>
  monthly(
    1,
    parts(months.trim())
      .map(monthIn)
      .sort((a, b) => a - b),
    spot,
  );

const quarterly = (spot: string, nth: string): Recurrence | null => {
  if (spot === '') return { unit: 'month', step: 3, months: [], spots: [] };
  const isAtEnd = nth === '' && spot.startsWith('last');
  const month = isAtEnd || nth === 'last' ? 3 : nth === '' ? 1 : nthIn(nth);
  return month >= 1 && month <= 3
    ? monthly(
        1,
        [0, 3, 6, 9].map((before) => before + month),
        spot,
      )
    : null;
};

const yearly = (base: Base | null, shift = 0, isWorking = false): Recurrence | null =>
  base === null ? null : { unit: 'year', base, shift, isWorking };

const onDate = (month: number, date: number): Recurrence | null =>
  date >= 1 && date <= (LENGTHS[month - 1] ?? 0) ? yearly({ of: 'solar', month, date }) : null;

const onLunarDate = (month: number, date: number): Recurrence | null =>
  month >= 1 && month <= 12 && date >= 1 && date <= 30 ? yearly({ of: 'lunar', month, date }) : null;

const onLunarDay = (date: number): Recurrence | null => (date >= 1 && date <= 30 ? { unit: 'lunarMonth', date } : null);

const around = (count: string, unit: string, side: string, name: string): Recurrence | null => {
  const dated = festivalNamed(name, 'en') === null ? ruleSaid(`yearly ${name}`) : null;
  const base = dated?.unit === 'year' && dated.shift === 0 ? dated.base : festivalNamed(name, 'en');
  const sign = side === 'before' ? -1 : 1;
  if (count === '') return yearly(base, sign, true);
  const days = Number(count) * (unit.startsWith('week') ? 7 : 1);
  return days >= 1 && days <= 180 ? yearly(base, sign * days, /work|business/.test(unit)) : null;
};

const stepsOfDays = (n = ''): Recurrence | null =>
  Number(n) >= 1 && Number(n) <= 366 ? { unit: 'day', step: Number(n) } : null;

const PHRASES: readonly Phrase[] = [
  [new RegExp(`^(?:every )?(?:${WORKDAY}|weekday)s?$`), () => ({ unit: 'workday' })],
  [/^(?:daily|every day)$/, () => ({ unit: 'day', step: 1 })],
  [/^every (\d+) days$/, stepsOfDays],
  [/^weekly ?(.*)$/, (days = '') => weekly(1, days)],
  [/^every (\d+) weeks ?(.*)$/, (n = '', days = '') => weekly(Number(n), days)],
  [/^every other (.+)$/, (days = '') => weekly(2, days)],
  [/^monthly ?(.*)$/, (spot = '') => monthly(1, [], spot)],
  [/^every (\d+) months ?(.*)$/, (n = '', spot = '') => monthly(Number(n), [], spot)],
  [/^lunar day (\d{1,2})(?: of monthly)?$/, (date = '') => onLunarDay(Number(date))],
  [/^(.+) (?:of )?monthly$/, (spot = '') => monthly(1, [], spot.replace(/ of$/, ''))],
  [/^(.+) of month$/, (spot = '') => monthly(1, [], spot)],
  [/^(?:every )?even months? (.+)$/, (spot = '') => monthly(1, [2, 4, 6, 8, 10, 12], spot)],
  [/^(?:every )?odd months? (.+)$/, (spot = '') => monthly(1, [1, 3, 5, 7, 9, 11], spot)],
  [/^quarterly ?(.*?)(?: of (first|second|third|last) month)?$/, quarterly],
  [/^every half year|every 6 months$/, () => ({ unit: 'month', step: 6, months: [], spots: [] })],
  [/^(?:yearly )?lunar (\d{1,2})[-/](\d{1,2})$/, (month = '', date = '') => onLunarDate(Number(month), Number(date))],
  [/^yearly$/, () => ({ unit: 'month', step: 12, months: [], spots: [] })],
  [/^(?:yearly|every) (\d{1,2})[-/](\d{1,2})$/, (month = '', date = '') => onDate(Number(month), Number(date))],
  [
    new RegExp(`^(?:yearly|every) ${MONTH} (\\d{1,2})(?:st|nd|rd|th)?$`),
    (m = '', d = '') => onDate(monthIn(m), Number(d)),
  ],
  [
    new RegExp(`^(?:yearly|every) (\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}$`),
    (d = '', m = '') => onDate(monthIn(m), Number(d)),
  ],
  [
    new RegExp(`^(?:yearly|every) ((?:${MONTH}(?: ?, ?| and | ))+)(.+)$`),
    (months = '', ...rest) => inMonths(months, rest.at(-1) ?? ''),
  ],
  [/^every (.+)$/, (days = '') => weekly(1, days)],
  [/^(?:yearly )?(?:(\d{1,3}) (days?|weeks?|(?:working|business) days?|workdays?) )?(before|after) (.+)$/, around],
  [/^(?:yearly )?(.+)$/, (name = '') => yearly(festivalNamed(name, 'en'))],
  [/^(.+)$/, (spot = '') => (/^(?:first|last|\d+(?:st|nd|rd|th))/.test(spot) ? monthly(1, [], spot) : null)],
];

const ruleSaid = (said: string): Recurrence | null => ruleBy(PHRASES, said);

/** The rule that English words say; null if they say none. As with `ruleInChinese`, a list is empty if weekday or date are not said. */
export const ruleInEnglish = (typed: string): Recurrence | null => ruleSaid(inOneSpelling(typed));
