import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { nextOf, unknown } from './changes.ts';
import type { Addressee, Notice } from './record.ts';
import { refusals as r } from './refusals.ts';
import { type Timing, timed, usualReplyDue } from './times.ts';

const alive = (records: readonly Notice[], id: string): Notice => {
  const n = find(records, id);
  if (n.cancelledAt !== null) throw new Complaint('ruleViolated', r.isCancelled(id), r.isCancelledHint(id));
  if (n.heldAt !== null) throw new Complaint('ruleViolated', r.isHeld(id), r.isHeldHint(id));
  return n;
};

/** Answers to the old time no longer stand; the history keeps them. When they were told stays, for they go by the old time. */
const askedAnew = (someone: Addressee): Addressee => ({
  ...someone,
  state: 'notTold',
  reason: null,
  substitute: null,
  knows: false,
  answeredAt: null,
});

export type Postponement = Timing & { readonly at: string; readonly reason: string | null };

/** 延期 (or brought forward): a new time, of which everybody is to be told and asked again. */
export const postpone = (records: readonly Notice[], id: string, said: Postponement, facts: Facts) => {
  const before = alive(records, id);
  const replyBy = said.replyBy === undefined ? usualReplyDue(said.at, facts) : said.replyBy;
  const moved = timed(before, { ...said, replyBy }, facts);
  if (moved.start === before.start)
    throw new Complaint('ruleViolated', r.sameTime(id, momentText(before.start)), r.editHint(id));
  const { start, end, replyDueAt } = moved;
  return amend(records, id, facts.now, (n) => ({
    ...nextOf(n),
    start,
    end,
    replyDueAt,
    called: n.called.map(askedAnew),
    events: [...n.events, postponed(n, { start, end, reason: said.reason }, facts)],
  }));
};

const postponed = (n: Notice, to: { start: string; end: string; reason: string | null }, { now }: Facts) => ({
  kind: 'postpone' as const,
  happenedAt: now,
  formerStartAt: n.start,
  formerEndAt: n.end,
  ...to,
});

/** 取消. Whoever knew of it is then to be told. */
export const cancel = (records: readonly Notice[], id: string, reason: string, { now }: Facts) => {
  alive(records, id);
  return amend(records, id, now, (n) => ({
    ...nextOf(n),
    cancelledAt: now,
    called: unknown(n.called),
    events: [...n.events, { kind: 'cancel' as const, happenedAt: now, reason }],
  }));
};
