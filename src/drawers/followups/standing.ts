import { statutoryDay } from '../../calendar/working/petitionDays.ts';
import { closedSince, workdaysLeft } from '../../calendar/working/workdays.ts';
import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { type Followup, requestsIn } from './record.ts';

/**
 * The due date that decides whether a matter is overdue. If it was extended only after the date had passed, this is the date before that
 * extension.
 */
export const firstDueOf = (f: Followup): Moment | null => lateExtensionOf(f)?.formerDue ?? f.due;

/**
 * The first extension that was made after the due date had passed, or the first new date after an answer that was late; undefined if there
 * is none. Closing the matter and reopening it do not make it timely.
 */
export const lateExtensionOf = (f: Followup): LateExtension | undefined => {
  const events = f.events;
  for (const [n, event] of events.entries()) {
    if (event.kind !== 'extend' && event.kind !== 'reopen') continue;
    const { formerDue, due } = event;
    if (formerDue == null || due === undefined) continue;
    const until = event.kind === 'extend' ? event.happenedAt : doneBefore(events, n);
    if (until !== null && formerDue < until) return { formerDue, due };
  }
  return undefined;
};

type LateExtension = { readonly formerDue: Moment; readonly due: Moment };

/** When the matter was last closed before its n-th event. */
const doneBefore = (events: Followup['events'], n: number): Moment | null =>
  events.slice(0, n).findLast(({ kind }) => kind === 'done')?.happenedAt ?? null;

/** The last day that the law gives for the answer to a petition, extensions included; null for other matters. */
export const lawfulDay = (f: Followup, { calendar }: Facts): Day | null => {
  if (f.stage === null || f.receivedOn === null) return null;
  const last = statutoryDay(f.stage, f.receivedOn, calendar);
  const isExtended = f.events.some(({ kind }) => kind === 'extend');
  return isExtended && f.due !== null && dayOf(f.due) > last ? dayOf(f.due) : last;
};

export const isOverdue = (f: Followup, now: Moment): boolean => {
  const due = firstDueOf(f);
  return f.doneAt === null && due !== null && due < now;
};

/** Whether an instruction was asked for (请示) and none was recorded since (批示). Such a matter cannot be closed. */
export const waitsForInstruction = (f: Followup): boolean => requestsIn(f).length > 0;

/** The day on which the lead was last heard of: the last feedback, or the day on which the matter was given to the lead. */
const lastHeardOn = ({ events, assignedOn, createdAt }: Followup): Day => {
  const heardOf = events.findLast(({ kind }) => kind === 'feedback' || kind === 'transfer' || kind === 'reopen');
  const day = dayOf(heardOf?.happenedAt ?? createdAt);
  return assignedOn !== undefined && assignedOn > day ? assignedOn : day;
};

/** Whether the matter has a lead who has given no feedback for `leadDays` working days. */
export const isSlow = (f: Followup, facts: Facts): boolean =>
  f.doneAt === null && f.lead !== null && f.due !== null && lastHeardOn(f) < heardFrom(facts);

/**
 * The n-th last working day whose office hours are over; a lead last heard of before it is slow. Computed once for all matters of a
 * command, because there may be hundreds.
 */
const heardFrom = (facts: Facts): Day => {
  const { now, calendar, settings } = facts;
  const from = heard.get(facts) ?? closedSince(calendar, settings.hours, settings.leadDays, now);
  heard.set(facts, from);
  return from;
};

const heard = new WeakMap<Facts, Day>();

const isClose = (f: Followup, { now, calendar, settings }: Facts): boolean =>
  f.doneAt === null &&
  f.due !== null &&
  f.due >= now &&
  workdaysLeft(calendar, settings.hours, now, f.due) <= settings.leadDays;

export type Light = 'red' | 'yellow' | 'blue';

/** The warning light (督办) of a matter, the most serious that applies: red is overdue, yellow slow, blue close to its date. */
export const lightOf = (f: Followup, facts: Facts): Light | null =>
  isOverdue(f, facts.now) ? 'red' : isSlow(f, facts) ? 'yellow' : isClose(f, facts) ? 'blue' : null;

export type FollowupState = 'registered' | 'assigned' | 'waiting' | 'done';

export const followupState = (f: Followup): FollowupState =>
  f.doneAt !== null ? 'done' : waitsForInstruction(f) ? 'waiting' : f.lead === null ? 'registered' : 'assigned';

/** Whether both matters are about the same answer to the same petition. */
export const sameAnswer = (a: Followup, b: Followup): boolean =>
  a.stage !== null && a.stage === b.stage && a.ref !== null && a.ref === b.ref;
