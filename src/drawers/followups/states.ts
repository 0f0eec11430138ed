import { closedSince, workdaysLeft } from '../../calendar/working/workdays.ts';
import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Importance } from '../../core/record.ts';
import type { Followup, FollowupEvent, Source } from './record.ts';

/** Importance by where the matter comes from (domain.md, Ranking). */
const IMPORTANCE_OF: Readonly<Record<Source, Importance>> = {
  superior: 4,
  leader: 3,
  meeting: 3,
  petition: 3,
  peer: 2,
  own: 2,
};

export const importanceOf = (f: Followup): Importance => f.importance ?? IMPORTANCE_OF[f.source];

/** An extension asked for after the date had passed leaves the matter overdue against that date. */
export const firstDueOf = (f: Followup): Moment | null => lateExtensionOf(f)?.formerDue ?? f.due;

export const lateExtensionOf = (f: Followup) => {
  if (f.events.length === 0) return undefined;
  const lastReopened = f.events.findLastIndex(({ kind }) => kind === 'reopen');
  return f.events
    .slice(lastReopened + 1)
    .filter((event) => event.kind === 'extend')
    .find(({ formerDue, happenedAt }) => formerDue !== null && formerDue < happenedAt);
};

export const isOverdue = (f: Followup, now: Moment): boolean => {
  const due = firstDueOf(f);
  return f.doneAt === null && due !== null && due < now;
};

/** 请示 without 批示 since: it cannot be closed. */
export const waitsForInstruction = (f: Followup): boolean => lastOf(f, 'request') > lastOf(f, 'instruction');

const lastOf = (f: Followup, kind: FollowupEvent['kind']): number =>
  f.events.findLastIndex((event) => event.kind === kind);

/** When the lead was last heard of: its last feedback, or the day it was given to them. */
const lastHeardOf = (f: Followup): Moment =>
  f.events.findLast(({ kind }) => kind === 'feedback' || kind === 'transfer' || kind === 'reopen')?.happenedAt ??
  f.createdAt;

/** No feedback within the lead time, though someone leads it. */
export const isSlow = (f: Followup, facts: Facts): boolean =>
  f.doneAt === null && f.lead !== null && f.due !== null && dayOf(lastHeardOf(f)) < heardFrom(facts);

/** Whoever was heard of before that day is slow: one day for hundreds of matters. */
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

/** The lights of 督办, the gravest that is lit: red = overdue, yellow = slow, blue = close to its date. */
export const lightOf = (f: Followup, facts: Facts): Light | null =>
  isOverdue(f, facts.now) ? 'red' : isSlow(f, facts) ? 'yellow' : isClose(f, facts) ? 'blue' : null;

export type State = 'registered' | 'assigned' | 'waiting' | 'done';

export const stateOf = (f: Followup): State =>
  f.doneAt !== null ? 'done' : waitsForInstruction(f) ? 'waiting' : f.lead === null ? 'registered' : 'assigned';
