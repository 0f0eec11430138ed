import { at, clockOf, dayOf, LAST_DAY, type Moment, minutesBetween, stepMinutes } from '../../core/civil.ts';
import type { Hours, WorkCalendar } from '../../core/facts.ts';
import { addWorkdays } from './workdays.ts';

/** The moment at which so many minutes of office time have passed since `from`. Before opening and after closing no office time passes. */
export const officeLater = (calendar: WorkCalendar, hours: Hours, from: Moment, minutes: number): Moment => {
  let [start, left] = [beginning(calendar, hours, from), minutes];
  for (;;) {
    const close = at(dayOf(start), hours.close);
    const today = minutesBetween(start, close);
    if (left <= today || dayOf(start) >= LAST_DAY) return stepMinutes(start, Math.min(left, today));
    left -= today;
    start = at(addWorkdays(calendar, dayOf(start), 1), hours.open);
  }
};

/** The first moment of office time that is not before the moment. */
const beginning = (calendar: WorkCalendar, { open, close }: Hours, from: Moment): Moment => {
  const day = dayOf(from);
  if (!calendar.isWorkday(day) || clockOf(from) >= close) return at(addWorkdays(calendar, day, 1), open);
  return clockOf(from) < open ? at(day, open) : from;
};
