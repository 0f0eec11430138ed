import { dayText } from '../../calendar/speak.ts';
import { addDays, at, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import type { Followup } from './record.ts';
import { happens } from './rules.ts';
import { waitsForInstruction } from './states.ts';
import { followupWords as w } from './words.ts';

/** Result of a petition: 60 days from acceptance, 30 more at most (信访工作条例 2022, art. 34). */
const RESULT_DAYS = 60;
const RESULT_DAYS_EXTENDED = 90;

export const extend = (
  records: readonly Followup[],
  id: string,
  said: { due: Moment; reason: string; approvedBy: string | null },
  { now }: Facts,
) => {
  const record = find(records, id);
  if (record.due !== null && said.due <= record.due)
    throw new Complaint('ruleViolated', w.notLater(id), w.notLaterHint);
  refuseBeyondLaw(record, said);
  const event = { kind: 'extend', happenedAt: now, formerDue: record.due, ...said } as const;
  return happens(records, id, now, event, { due: said.due });
};

const refuseBeyondLaw = (record: Followup, said: { due: Moment; approvedBy: string | null }): void => {
  if (record.stage === 'acceptance') throw new Complaint('ruleViolated', w.acceptanceFixed(record.id));
  if (record.stage !== 'result' || record.receivedOn === null) return;
  const last = addDays(record.receivedOn, RESULT_DAYS_EXTENDED);
  if (dayOf(said.due) > last) throw new Complaint('ruleViolated', w.beyondNinety(record.id, dayText(last)));
  if (said.approvedBy === null) throw new Complaint('missingValue', w.needsApproval(record.id), w.needsApprovalHint);
};

/** Closes it with its result; a petition's acceptance notice opens the follow-up of its result. */
export const close = (records: readonly Followup[], id: string, result: string, tools: RuleTools): Change<Followup> => {
  const { now } = tools.facts;
  if (waitsForInstruction(find(records, id)))
    throw new Complaint('ruleViolated', w.waitsForInstruction(id), w.waitsForInstructionHint(id));
  const closed = happens(records, id, now, { kind: 'done', happenedAt: now, result }, { doneAt: now });
  const [record] = closed.touched;
  if (record.stage !== 'acceptance' || hasResultMatter(closed.records, record)) return closed;
  return { ...closed, opens: [resultOf(record, tools.facts)] };
};

const hasResultMatter = (records: readonly Followup[], { ref }: Followup): boolean =>
  records.some((other) => other.stage === 'result' && other.ref === ref);

const resultOf = (accepted: Followup, { now, settings }: Facts): Opening => ({
  drawer: 'followups',
  title: accepted.title,
  due: at(addDays(dayOf(now), RESULT_DAYS), settings.hours.close),
  lead: accepted.lead,
  source: 'petition',
  ref: accepted.ref ?? accepted.id,
  stage: 'result',
});

export const reopen = (records: readonly Followup[], id: string, reason: string, { now }: Facts) => {
  if (find(records, id).doneAt === null) throw new Complaint('ruleViolated', w.notDone(id));
  return amend(records, id, now, (record) => ({
    ...record,
    doneAt: null,
    events: [...record.events, { kind: 'reopen' as const, happenedAt: now, reason }],
  }));
};
