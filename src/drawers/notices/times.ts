import { momentText } from '../../calendar/speak.ts';
import { addDays, addMinutes, at, dayOf, isMoment, type Moment, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Meeting } from '../kit/fields/index.ts';
import type { Notice } from './record.ts';
import { refusals as r } from './refusals.ts';

/** A meeting of which no end is said. */
export const USUAL_MINUTES = 90;

/**
 * An end as it was said, in text so that it can be shown: `11:00` (up to `24:00`) on the day it starts, `+90m` from its start,
 * or a moment.
 */
export type Until = string;

/** A meeting as it is typed: where `--at` said its end too, that is the end. */
type Typed = { readonly at?: Meeting | null | undefined; readonly until?: Until | null | undefined };

/** What was typed of a time, taken apart. Throws `usage` where the end was said twice and not the same. */
export const timing = <S extends Typed>(said: S): Omit<S, 'at'> & Pick<Timing, 'at' | 'until'> => {
  const { at: meeting, until } = said;
  if (meeting == null || meeting.end === null) return { ...said, at: meeting?.start ?? (meeting as null | undefined) };
  const { start, end } = meeting;
  if (until != null && endOf(start, until) !== end) throw new Complaint('usage', r.endInAt, r.endTwiceHint);
  return { ...said, at: start, until: end };
};

/** What may be said of its time; undefined leaves, null clears. */
export type Timing = {
  readonly at?: Moment | null | undefined;
  readonly for?: number | null | undefined;
  readonly until?: Until | null | undefined;
  readonly replyBy?: Moment | null | undefined;
};

/** `--until 11:00` is eleven o'clock on the day it starts, whatever day it is written. */
export const endOf = (start: Moment, until: Until): Moment => {
  if (isMoment(until)) return until;
  const [, minutes] = /^\+(\d+)m$/.exec(until) ?? [];
  if (minutes !== undefined) return addMinutes(start, Number(minutes));
  const [hour, minute] = until.split(':');
  return addMinutes(at(dayOf(start), '00:00'), Number(hour) * 60 + Number(minute));
};

/** Closing time of the day before; null when that is gone already. */
export const usualReplyDue = (start: Moment, { now, settings }: Facts): Moment | null => {
  const eve = eveOf(start, settings.hours.close);
  return eve > now ? eve : null;
};

const eveOf = (start: Moment, close: string): Moment => at(addDays(dayOf(start), -1), close);

type Times = Pick<Notice, 'start' | 'end' | 'replyDueAt'>;

/** Its usual end, and until when people usually answer. */
export const usualTimes = (start: Moment, facts: Facts): Times => ({
  start,
  end: addMinutes(start, USUAL_MINUTES),
  replyDueAt: usualReplyDue(start, facts),
});

/** Complains of a time that cannot be, as far as one is said. */
export const timesFit = (typed: Typed & Pick<Timing, 'for' | 'replyBy'>, facts: Facts): void => {
  const said = timing(typed);
  if (said.at != null) timed(usualTimes(said.at, facts), said, facts);
};

/** The notice at the time that was said. Without a new end it lasts as long as before. Throws a `Complaint` for a time that cannot be. */
export const timed = <N extends Times>(n: N, said: Timing, facts: Facts): N => {
  if (said.for != null && said.until != null) throw new Complaint('usage', r.endTwice, r.endTwiceHint);
  const start = said.at ?? n.start;
  const length = said.for ?? minutesBetween(n.start, n.end);
  const end = said.until == null ? addMinutes(start, length) : endOf(start, said.until);
  const replyDueAt = said.replyBy !== undefined ? said.replyBy : replyDueFor(n, start, facts);
  const moved = { ...n, start, end, replyDueAt };
  refuseImpossible(moved, said, facts);
  return moved;
};

const replyDueFor = (n: Times, start: Moment, facts: Facts): Moment | null => {
  if (start === n.start) return n.replyDueAt;
  const own = n.replyDueAt !== eveOf(n.start, facts.settings.hours.close);
  return own && n.replyDueAt !== null && n.replyDueAt < start ? n.replyDueAt : usualReplyDue(start, facts);
};

const refuseImpossible = ({ start, end, replyDueAt }: Times, said: Timing, { now }: Facts): void => {
  if (said.at != null && start < now) throw new Complaint('ruleViolated', r.inThePast(momentText(start)), r.pastHint);
  if (end <= start) throw new Complaint('ruleViolated', r.endsFirst(momentText(start), momentText(end)), r.endHint);
  if (said.replyBy != null && said.replyBy < now)
    throw new Complaint('ruleViolated', r.replyInThePast(momentText(said.replyBy)), r.replyHint);
  if (replyDueAt !== null && replyDueAt > start)
    throw new Complaint('ruleViolated', r.replyTooLate(momentText(replyDueAt), momentText(start)), r.replyHint);
};
