import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, earlierOf, laterOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Material, Notice } from './record.ts';
import { announcedStart, latest, roundIssuedAt } from './standing.ts';

/** The formal notice goes out 7 days ahead: the law for standing committees, good practice for everyone. */
const NOTICE_DAYS = 7;
/** Papers are chased from this many working days before they are due. */
const CHASE_WORKDAYS = 3;
const MINUTES_WORKDAYS = 3;

const closing = (day: Day, { settings }: Facts): Moment => at(day, settings.hours.close);

/** Closing time of that day, or after it closing time of the next working day. */
const closingAfter = (moment: Moment, facts: Facts): Moment => {
  const today = closing(dayOf(moment), facts);
  return moment < today ? today : closing(addWorkdays(facts.calendar, dayOf(moment), 1), facts);
};

/**
 * When a notice should be issued: closing time 7 days before the meeting. For a meeting called at shorter notice that has passed already,
 * and the draft stands among the late matters until it is issued.
 */
export const issueDue = (n: Notice, facts: Facts): Moment => closing(addDays(dayOf(n.start), -NOTICE_DAYS), facts);

/** A new time must be told the same day, and before the old time comes, because those who were told go by the old one. */
export const reissueDue = (n: Notice, facts: Facts): Moment => {
  const movedAt = latest(n, 'postpone')?.happenedAt ?? n.updatedAt;
  const former = announcedStart(n);
  return earlierOf(closingAfter(movedAt, facts), earlierOf(former > movedAt ? former : n.start, n.start));
};

/** Those who were not told yet: closing time 7 days before the meeting, or of the day on which the notice was issued if that is later. */
export const tellDue = (n: Notice, facts: Facts): Moment => {
  const issuedAt = roundIssuedAt(n) ?? n.createdAt;
  return earlierOf(laterOf(closing(addDays(dayOf(n.start), -NOTICE_DAYS), facts), closingAfter(issuedAt, facts)), n.start);
};

/** A change or a cancellation must be told the same day, and before the meeting. */
export const newsDue = (n: Notice, facts: Facts): Moment => {
  const since = n.cancelledAt ?? latest(n, 'change')?.happenedAt ?? n.updatedAt;
  const due = closingAfter(since, facts);
  return n.start > since ? earlierOf(due, n.start) : due;
};

export const repliesDue = (n: Notice): Moment => n.replyDueAt ?? n.start;

/** A paper without a date is due at closing time of the working day before the meeting. */
export const materialDue = (n: Notice, { due }: Material, facts: Facts): Moment =>
  due ?? closing(addWorkdays(facts.calendar, dayOf(n.start), -1), facts);

export const isMaterialNear = (due: Moment, { now, calendar }: Facts): boolean =>
  dayOf(now) >= addWorkdays(calendar, dayOf(due), -CHASE_WORKDAYS);

export const recordDue = (n: Notice, facts: Facts): Moment =>
  closing(addWorkdays(facts.calendar, dayOf(n.end), 1), facts);

export const minutesDue = (n: Notice, facts: Facts): Moment =>
  closing(addWorkdays(facts.calendar, dayOf(n.end), MINUTES_WORKDAYS), facts);
