import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Material, Notice } from './record.ts';
import { announcedStart, latest, roundIssuedAt } from './standing.ts';

/**
 * The number of days before a meeting at which the formal notice goes out: required by law for standing committees, good practice for
 * everyone.
 */
const NOTICE_DAYS = 7;
/** The number of working days before its due date from which a paper is chased. */
const CHASE_WORKDAYS = 3;
const MINUTES_WORKDAYS = 3;

const closing = (day: Day, { settings }: Facts): Moment => at(day, settings.hours.close);

/** Closing time of that day; if the moment is later, closing time of the next working day. */
const closingAfter = (moment: Moment, facts: Facts): Moment => {
  const today = closing(dayOf(moment), facts);
  return moment < today ? today : closing(addWorkdays(facts.calendar, dayOf(moment), 1), facts);
};

const earlier = (a: Moment, b: Moment): Moment => (a < b ? a : b);
const later = (a: Moment, b: Moment): Moment => (a > b ? a : b);

/**
 * The moment when a notice should be issued: closing time 7 days before the meeting. If the meeting was called later, the moment has
 * passed, and the draft is late until it is issued.
 */
export const issueDue = (n: Notice, facts: Facts): Moment => closing(addDays(dayOf(n.start), -NOTICE_DAYS), facts);

/**
 * The moment by which a new time must be told: the same day, and before the old time, because people who do not know of the change come at
 * the old time.
 */
export const reissueDue = (n: Notice, facts: Facts): Moment => {
  const movedAt = latest(n, 'postpone')?.happenedAt ?? n.updatedAt;
  const former = announcedStart(n);
  return earlier(closingAfter(movedAt, facts), earlier(former > movedAt ? former : n.start, n.start));
};

/**
 * The moment by which people who were not told yet must be told: closing time 7 days before the meeting, or of the day on which the notice
 * was issued if that is later.
 */
export const tellDue = (n: Notice, facts: Facts): Moment => {
  const issuedAt = roundIssuedAt(n) ?? n.createdAt;
  return earlier(later(closing(addDays(dayOf(n.start), -NOTICE_DAYS), facts), closingAfter(issuedAt, facts)), n.start);
};

/** The moment by which a change or cancellation must be told: the same day, and before the meeting. */
export const newsDue = (n: Notice, facts: Facts): Moment => {
  const since = n.cancelledAt ?? latest(n, 'change')?.happenedAt ?? n.updatedAt;
  const due = closingAfter(since, facts);
  return n.start > since ? earlier(due, n.start) : due;
};

export const repliesDue = (n: Notice): Moment => n.replyDueAt ?? n.start;

/** The due date of a paper. A paper without a date is due at closing time of the working day before the meeting. */
export const materialDue = (n: Notice, { due }: Material, facts: Facts): Moment =>
  due ?? closing(addWorkdays(facts.calendar, dayOf(n.start), -1), facts);

export const isMaterialNear = (due: Moment, { now, calendar }: Facts): boolean =>
  dayOf(now) >= addWorkdays(calendar, dayOf(due), -CHASE_WORKDAYS);

export const recordDue = (n: Notice, facts: Facts): Moment =>
  closing(addWorkdays(facts.calendar, dayOf(n.end), 1), facts);

export const minutesDue = (n: Notice, facts: Facts): Moment =>
  closing(addWorkdays(facts.calendar, dayOf(n.end), MINUTES_WORKDAYS), facts);
