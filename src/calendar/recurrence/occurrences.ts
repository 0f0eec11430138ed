import { type Day, isDay, stepDays } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import { nominalDays, type Walk } from './nominal.ts';
import type { OnHoliday, Recurrence } from './rule.ts';

/** A series: its rule, the days between which it runs, and the way its occurrences move off days off. */
export type Series = {
  readonly every: Recurrence;
  readonly from: Day;
  /** The last day on which an occurrence may fall by the rule; null if the series does not end. */
  readonly until: Day | null;
  readonly onHoliday: OnHoliday;
};

/** An occurrence of a series. */
export type SeriesDay = {
  /** The day by the rule, which tells the occurrences of a series apart. It stays the same when holidays are announced or changed. */
  readonly anchor: Day;
  /** The day on which it falls after it was moved off a day off. */
  readonly date: Day;
};

/**
 * Whether a day is off for a rule. Rules of days, and of Saturdays or Sundays, mean ordinary weekends as they say: for a rule with Saturdays
 * or Sundays only public holidays are off.
 */
const isOff = (rule: Recurrence, day: Day, calendar: WorkCalendar): boolean => {
  if (rule.unit === 'day') return false;
  if (rule.unit === 'week' && rule.weekdays.some((weekday) => weekday > 5))
    return calendar.kindOf(day).kind === 'holiday';
  return !calendar.isWorkday(day);
};

/** The day on which an occurrence falls. It depends on its own day only, so that no other occurrence moves with it. */
export const movedDay = ({ every, onHoliday }: Series, anchor: Day, calendar: WorkCalendar): Day => {
  if (onHoliday === 'keep') return anchor;
  const step = onHoliday === 'before' ? -1 : 1;
  let day = anchor;
  while (isDay(day) && isOff(every, day, calendar)) day = stepDays(day, step);
  return isDay(day) ? day : anchor;
};

/** The number of days before a day at which a walk begins, so that an occurrence moved to that day is not missed: longer than any holiday. */
const MARGIN = 40;

/**
 * The occurrences of a series in order, from the one with this day by the rule on. Occurrences that holidays move to the same day are one:
 * the first of them stands for all.
 */
export function* occurrencesFrom(series: Series, since: Day, calendar: WorkCalendar): Generator<SeriesDay> {
  const walk: Walk = { rule: series.every, from: series.from, calendar };
  let last = '';
  for (const anchor of nominalDays(walk, marginBefore(since))) {
    if (series.until !== null && anchor > series.until) return;
    const date = movedDay(series, anchor, calendar);
    if (date === last) continue;
    last = date;
    if (anchor >= since) yield { anchor, date };
  }
}

const marginBefore = (day: Day): Day => {
  const before = stepDays(day, -MARGIN);
  return isDay(before) ? before : day;
};
