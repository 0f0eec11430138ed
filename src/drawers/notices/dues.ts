import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Material, Notice } from './record.ts';
import { announcedStart, isStatutory, latest, roundIssuedAt } from './standing.ts';

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

/** Closing time of the day by which the notice of a meeting goes out: some days before a meeting that the law prescribes, else some working days. */
const leadDue = (n: Notice, facts: Facts): Moment => {
  const { statutoryLead, noticeLead } = facts.settings;
  const day = dayOf(n.start);
  return closing(
    isStatutory(n, facts.settings) ? addDays(day, -statutoryLead) : addWorkdays(facts.calendar, day, -noticeLead),
    facts,
  );
};

/** The moment by which a draft is issued: its lead before the meeting. One written later than that is due at closing time of its own day. */
export const issueDue = (n: Notice, facts: Facts): Moment =>
  earlier(later(leadDue(n, facts), closingAfter(n.createdAt, facts)), n.start);

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
 * The moment by which people who were not told yet must be told: the lead of the notice before the meeting, or closing time of the day on
 * which the notice was issued if that is later.
 */
export const tellDue = (n: Notice, facts: Facts): Moment => {
  const issuedAt = roundIssuedAt(n) ?? n.createdAt;
  return earlier(later(leadDue(n, facts), closingAfter(issuedAt, facts)), n.start);
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

/** Working days before a meeting from which its quorum has to be sure. */
const QUORUM_WORKDAYS = 2;

export const isQuorumNear = (n: Notice, { now, calendar }: Facts): boolean =>
  dayOf(now) >= addWorkdays(calendar, dayOf(n.start), -QUORUM_WORKDAYS);

export const quorumDue = (n: Notice, facts: Facts): Moment =>
  closing(addWorkdays(facts.calendar, dayOf(n.start), -1), facts);

/** The hour of the working day before a meeting at which it is gone through for the last time. */
const REHEARSAL = '16:30';

export const rehearsalDue = (n: Notice, { calendar }: Facts): Moment =>
  at(addWorkdays(calendar, dayOf(n.start), -1), REHEARSAL);
