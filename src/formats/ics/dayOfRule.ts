import { type Day, type Moment, monthLength, weekdayOf, yearOf } from '../../core/civil.ts';
import { dayOfNumber, numberOf, written } from '../../core/dayNumber.ts';
import type { NthWeekday, Rule } from './rule.ts';

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** Whether a rule chooses a day within one of its periods (RFC 5545, 3.3.10). Parts that the rule leaves open are taken from its start. */
export const isNamed = (day: Day, rule: Rule, start: Moment): boolean =>
  isOneOf(rule.months, monthOf(day)) &&
  isInYear(day, rule) &&
  isInMonth(day, rule) &&
  (rule.weekdays.length === 0 || rule.weekdays.some((one) => isNth(day, one, rule))) &&
  (isNarrowed(rule) || isAsStart(day, rule, start.slice(0, 10)));

const isOneOf = (listed: readonly number[], value: number): boolean => listed.length === 0 || listed.includes(value);

const isInYear = (day: Day, { yearDays, weekNumbers, weekStart }: Rule): boolean => {
  if (yearDays.length > 0) {
    const [first, next] = [numberOf(written(yearOf(day), 1, 1)), numberOf(written(yearOf(day) + 1, 1, 1))];
    const ofYear = numberOf(day) - first + 1;
    if (!yearDays.includes(ofYear) && !yearDays.includes(ofYear - 1 - (next - first))) return false;
  }
  if (weekNumbers.length === 0) return true;
  const week = weekNumber(day, weekStart);
  return weekNumbers.includes(week.number) || weekNumbers.includes(week.number - 1 - week.ofYear);
};

/** The number of the week a day is in, and the number of weeks in that year. A week belongs to the year in which four of its days lie. */
const weekNumber = (day: Day, weekStart: number): { readonly number: number; readonly ofYear: number } => {
  const fourth = (of: Day): number => numberOf(of) - ((weekdayOf(of) - weekStart + 7) % 7) + 3;
  const middle = fourth(day);
  const year = yearOf(dayOfNumber(middle));
  const week = (number: number): number => Math.floor((number - numberOf(written(year, 1, 1))) / 7) + 1;
  // The 28th of December is always in the last week of its year.
  return { number: week(middle), ofYear: week(fourth(written(year, 12, 28))) };
};

const isInMonth = (day: Day, { monthDays }: Rule): boolean => {
  if (monthDays.length === 0) return true;
  const length = monthLength(yearOf(day), monthOf(day));
  return monthDays.includes(dateOf(day)) || monthDays.includes(dateOf(day) - 1 - length);
};

/**
 * Whether a day is the weekday with this number: `2TU` is the second Tuesday of the month, or of the year if a yearly rule names no month.
 * Elsewhere the number has no meaning.
 */
const isNth = (day: Day, { weekday, nth }: NthWeekday, rule: Rule): boolean => {
  if (weekdayOf(day) !== weekday) return false;
  const isOfYear = rule.frequency === 'YEARLY' && rule.months.length === 0 && rule.weekNumbers.length === 0;
  const isOfMonth = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && rule.months.length > 0);
  if (nth === 0 || !(isOfYear || isOfMonth)) return true;
  const [before, after] = isOfYear ? daysAroundInYear(day) : daysAroundInMonth(day);
  return nth > 0 ? Math.floor(before / 7) + 1 === nth : Math.floor(after / 7) + 1 === -nth;
};

type Around = readonly [before: number, after: number];

const daysAroundInMonth = (day: Day): Around => [dateOf(day) - 1, monthLength(yearOf(day), monthOf(day)) - dateOf(day)];

const daysAroundInYear = (day: Day): Around => [
  numberOf(day) - numberOf(written(yearOf(day), 1, 1)),
  numberOf(written(yearOf(day), 12, 31)) - numberOf(day),
];

/** Whether a rule itself chooses days within its period, so that its start need not. */
const isNarrowed = ({ frequency, weekdays, monthDays, yearDays }: Rule): boolean =>
  frequency === 'DAILY' || weekdays.length + monthDays.length + yearDays.length > 0;

const isAsStart = (day: Day, { frequency, months, weekNumbers }: Rule, start: Day): boolean => {
  if (frequency === 'WEEKLY' || weekNumbers.length > 0) return weekdayOf(day) === weekdayOf(start);
  return (
    dateOf(day) === dateOf(start) && (frequency === 'MONTHLY' || months.length > 0 || monthOf(day) === monthOf(start))
  );
};
