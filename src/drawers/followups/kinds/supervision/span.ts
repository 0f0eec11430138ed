import { addWorkdays } from '../../../../calendar/working/workdays.ts';
import { addDays, addMonths, type Day } from '../../../../core/civil.ts';
import type { WorkCalendar } from '../../../../core/facts.ts';

/**
 * The last day of a period that begins on a day: `7wd` working days, `10d` days, `3m` months. The day of the event itself does not count
 * (民法典, art. 201), and a month ends on the same date, or on its last day (art. 202).
 */
export const spanEnd = (from: Day, span: string, calendar: WorkCalendar): Day => {
  const count = Number.parseInt(span, 10);
  if (span.endsWith('wd')) return addWorkdays(calendar, from, count);
  return span.endsWith('m') ? addMonths(from, count) : addDays(from, count);
};

/** The last working day that is not after the day. Work for a date on a day off is done before it. */
export const workBy = (day: Day, calendar: WorkCalendar): Day =>
  calendar.isWorkday(day) ? day : addWorkdays(calendar, day, -1);
