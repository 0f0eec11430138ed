import { type Day, isDay, stepDays } from '../../core/civil.ts';
import type { On, Period } from './phrase.ts';

/** A number of days greater than any distance between public holidays, and than the length of any. */
const LONGEST = 400;

/** The run of days off around a day; the day alone if it is a working day. */
export const holidayAround = (day: Day, { calendar }: On): Omit<Period, 'day'> => {
  const ends = [-1, 1].map((step) => {
    let end = day;
    for (let next = stepDays(day, step); isDay(next) && !calendar.isWorkday(next); next = stepDays(next, step))
      end = next;
    return end;
  });
  const [first = day, last = day] = isDay(day) && !calendar.isWorkday(day) ? ends : [];
  return { first, last };
};

/** The first day of the next public holiday. A holiday that has begun is skipped. */
export const nextHoliday = ({ today, calendar }: On): Day | null => {
  const isHoliday = (day: Day): boolean => calendar.kindOf(day).kind === 'holiday';
  let hasWorked = isDay(today) && !isHoliday(today);
  for (let n = 1; n <= LONGEST; n += 1) {
    const day = stepDays(today, n);
    if (!isDay(day)) return null;
    if (hasWorked && isHoliday(day)) return day;
    hasWorked ||= calendar.isWorkday(day);
  }
  return null;
};
