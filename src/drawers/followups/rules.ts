import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Channel, Followup, FollowupEvent } from './record.ts';
import { checked, oneName } from './registering.ts';
import { followupWords as w } from './words.ts';

/** One more event in the life of a matter that is still open. Throws `ruleViolated` when it is closed. */
export const happens = (
  records: readonly Followup[],
  id: string,
  now: Moment,
  event: FollowupEvent,
  rest: Partial<Followup> = {},
) => {
  if (find(records, id).doneAt !== null) throw new Complaint('ruleViolated', w.alreadyDone(id), w.reopenHint(id));
  return amend(records, id, now, (record) => checked({ ...record, ...rest, events: [...record.events, event] }));
};

export const feedBack = (
  records: readonly Followup[],
  id: string,
  said: { text: string; by: string | null },
  { now }: Facts,
) =>
  happens(records, id, now, {
    kind: 'feedback',
    happenedAt: now,
    by: said.by ?? find(records, id).lead,
    text: said.text,
  });

export const chase = (
  records: readonly Followup[],
  id: string,
  said: { to: string | null; via: Channel | null },
  { now }: Facts,
) => {
  const to = said.to ?? find(records, id).lead;
  if (to === null) throw new Complaint('missingValue', w.nobodyToChase(id), w.nobodyToChaseHint(id));
  return happens(records, id, now, { kind: 'chase', happenedAt: now, to, via: said.via });
};

export const transfer = (records: readonly Followup[], id: string, to: string, { now }: Facts) => {
  const { lead, coHandlers } = find(records, id);
  if (lead === oneName(to)) throw new Complaint('ruleViolated', w.leadsAlready(id, to));
  return happens(
    records,
    id,
    now,
    { kind: 'transfer', happenedAt: now, from: lead, to },
    { lead: to, coHandlers: coHandlers.filter((name) => name !== to) },
  );
};

export const handBack = (records: readonly Followup[], id: string, reason: string, { now }: Facts) => {
  const { lead } = find(records, id);
  if (lead === null) throw new Complaint('ruleViolated', w.nobodyLeads(id));
  return happens(records, id, now, { kind: 'return', happenedAt: now, from: lead, reason }, { lead: null });
};

export const requestApproval = (
  records: readonly Followup[],
  id: string,
  said: { to: string; text: string },
  { now }: Facts,
) => happens(records, id, now, { kind: 'request', happenedAt: now, ...said });

export const instruct = (
  records: readonly Followup[],
  id: string,
  said: { by: string; text: string },
  { now }: Facts,
) => happens(records, id, now, { kind: 'instruction', happenedAt: now, ...said });
