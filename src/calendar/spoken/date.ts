import { addMonths, type Day, dayFrom, monthLength, yearOf } from '../../core/civil.ts';
import type { DayPhrase, Today } from './phrase.ts';

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dated = (year: string | number, month: string, date: string): Day | null =>
  dayFrom(Number(year), Number(month), Number(date));
const inMonthOf = (day: Day, date: string): Day | null => dayFrom(yearOf(day), monthOf(day), Number(date));

const soonest = (today: Day, days: readonly (Day | null)[]): Day | null =>
  days.find((day) => day !== null && day >= today) ?? null;
const latest = (today: Day, days: readonly (Day | null)[]): Day | null =>
  days.find((day) => day !== null && day <= today) ?? null;

/** Of the days that lie `steps` periods from this one, the nearest on the side that is meant; today counts on both. */
const nearestOf = ({ today, isPast }: Today, most: number, away: (steps: number) => Day | null): Day | null => {
  const days = Array.from({ length: most }, (_, n) => away(isPast ? -n : n));
  return isPast ? latest(today, days) : soonest(today, days);
};

// Today counts at any hour: whoever types today's date means today, not a year from now. 29 February can be eight years
// away (2096 to 2104).
const nextDate = (on: Today, month: string, date: string): Day | null =>
  nearestOf(on, 9, (years) => dated(yearOf(on.today) + years, month, date));

// A month too short for it is passed over: no two in a row are.
const nextDayOfMonth = (on: Today, date: string): Day | null =>
  nearestOf(on, 3, (months) => inMonthOf(addMonths(on.today, months), date));

const endOfMonth = (year: number, month: number): Day | null => dayFrom(year, month, monthLength(year, month));
const monthEndIn = (today: Day, months: number): Day | null => {
  const day = addMonths(today, months);
  return endOfMonth(yearOf(day), monthOf(day));
};

/** How far 上 … 下 and 去 … 后 are from this month or year. */
const OFFSET: Readonly<Record<string, number>> = { 去: -1, 上: -1, 下: 1, next: 1, 明: 1, 后: 2 };
const offset = (word: string): number => OFFSET[word] ?? 0;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = String.raw`(?:,? (\d{4})(?![\d:]))?`;

const inEnglish = (on: Today, month: string, date: string, year: string): Day | null => {
  const number = String(MONTHS.indexOf(month.slice(0, 3)) + 1);
  return year ? dated(year, number, date) : nextDate(on, number, date);
};

/** Dates with numbers in them: `2026-11-25`, `11-25`, `11月25日`, `5号`, `下月5日`, `25 Nov`, and the ends of months and years. */
export const DATES: readonly DayPhrase[] = [
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?(?:[日号]|(?!\d))/, (_, year, month, date) => dated(year, month, date)],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, (_, year, _sign, month, date) => dated(year, month, date)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, (_, year, month, date) => dated(year, month, date)],
  [/^(\d{1,2})[-/](\d{1,2})(?![-/.:\d])/, (on, month, date) => nextDate(on, month, date)],
  [/^(\d{1,2}) ?月 ?(\d{1,2}) ?(?:[日号]|(?!\d))/, (on, month, date) => nextDate(on, month, date)],
  [
    /^([去今明后])年(\d{1,2})月(\d{1,2})(?:[日号]|(?!\d))/,
    ({ today }, which, month, date) => dated(yearOf(today) + offset(which), month, date),
  ],
  [/^([上本这下])个?月(\d{1,2})[日号]/, ({ today }, which, date) => inMonthOf(addMonths(today, offset(which)), date)],
  [/^(\d{1,2})[日号]/, (on, date) => nextDayOfMonth(on, date)],
  [
    new RegExp(String.raw`^${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?![\d:a-z])${YEAR}`),
    (on, month, date, year) => inEnglish(on, month, date, year),
  ],
  [
    new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?![a-z])${YEAR}`),
    (on, date, month, year) => inEnglish(on, month, date, year),
  ],
  [
    /^(\d{1,2})月[底末]/,
    ({ today }, month) =>
      soonest(
        today,
        [0, 1].map((n) => endOfMonth(yearOf(today) + n, Number(month))),
      ),
  ],
  [/^([上本这下])?个?月[底末]/, ({ today }, which) => monthEndIn(today, offset(which))],
  [/^(?:the )?end of (?:the |this |(next ))?month(?![a-z])/, ({ today }, next) => monthEndIn(today, next ? 1 : 0)],
  [/^(?:month end|eom)(?![a-z])/, ({ today }) => monthEndIn(today, 0)],
  [/^([去今明])?年[底末]/, ({ today }, which) => dated(yearOf(today) + offset(which), '12', '31')],
  [/^(?:(?:the )?end of (?:the |this )?year|year end|eoy)(?![a-z])/, ({ today }) => dated(yearOf(today), '12', '31')],
];
