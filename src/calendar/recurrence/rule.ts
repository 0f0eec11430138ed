/** A day within a month: a date, a working day or a weekday, the latter two counted from the beginning or (negative) from the end. */
export type Spot =
  /** A date. In a shorter month it is the month's last day. */
  | { readonly by: 'date'; readonly date: number }
  | { readonly by: 'workday'; readonly nth: number }
  /** A month without a fifth Friday has no such day. */
  | { readonly by: 'weekday'; readonly nth: number; readonly weekday: number };

/** The day of a year that a yearly rule counts from. */
export type Base =
  | { readonly of: 'solar'; readonly month: number; readonly date: number }
  /** A date of the lunar calendar. In a year with a leap month it is the date in the first of the two months. */
  | { readonly of: 'lunar'; readonly month: number; readonly date: number }
  | { readonly of: 'qingming' }
  /** The last day of the lunar year (除夕). */
  | { readonly of: 'eve' };

/** A rule by which a matter comes again. Steps of days, weeks and months are counted from the day on which the series begins. */
export type Recurrence =
  | { readonly unit: 'day'; readonly step: number }
  | { readonly unit: 'workday' }
  /** Weekdays from 1 (Monday) to 7, in every `step`-th week. */
  | { readonly unit: 'week'; readonly step: number; readonly weekdays: readonly number[] }
  /** Every `step`-th month, or, if `months` is not empty, these months of each year. */
  | {
      readonly unit: 'month';
      readonly step: number;
      readonly months: readonly number[];
      readonly spots: readonly Spot[];
    }
  /** A date in each lunar month. A leap month does not count. */
  | { readonly unit: 'lunarMonth'; readonly date: number }
  /** A day of the year, and the number of days (or working days) by which it lies after that day; negative before it. */
  | { readonly unit: 'year'; readonly base: Base; readonly shift: number; readonly isWorking: boolean };

/** The way an occurrence moves that falls on a day off: to the last working day before, to the first after, or not at all. */
export const ON_HOLIDAY = ['before', 'after', 'keep'] as const;
export type OnHoliday = (typeof ON_HOLIDAY)[number];

/** The average number of days between two occurrences, as far as the difference between more and less than a week is concerned. */
const daysApart = (rule: Recurrence): number => {
  if (rule.unit === 'day') return rule.step;
  if (rule.unit === 'workday') return 1;
  if (rule.unit === 'week') return (7 * rule.step) / rule.weekdays.length;
  return rule.unit === 'month' ? (28 * rule.step) / rule.spots.length : 28;
};

/**
 * Whether the matter comes again within less than a week. A missed occurrence of such a rule is not made up for, because the next one is
 * there before anybody could.
 */
export const isFrequent = (rule: Recurrence): boolean => daysApart(rule) < 7;
