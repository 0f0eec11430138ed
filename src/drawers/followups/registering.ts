import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Identity, Importance, Mark } from '../../core/record.ts';
import { add, amend, find, given } from '../../core/records.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import { readNames } from '../../core/writing.ts';
import type { Followup, Source } from './record.ts';
import { followupWords as w } from './words.ts';

export type Particulars = {
  readonly title?: string | undefined;
  readonly due?: Moment | null | undefined;
  readonly lead?: string | null | undefined;
  readonly with?: readonly string[] | null | undefined;
  readonly source?: Source | null | undefined;
  readonly ref?: string | null | undefined;
  readonly importance?: Importance | null | undefined;
  readonly mark?: Mark | null | undefined;
  readonly remark?: string | null | undefined;
  readonly remind?: string | null | undefined;
};

const blank = (identity: Identity, title: string): Followup => ({
  ...identity,
  snoozedUntil: null,
  title,
  due: null,
  lead: null,
  coHandlers: [],
  source: 'own',
  ref: null,
  stage: null,
  importance: null,
  mark: null,
  remark: null,
  events: [],
  doneAt: null,
  receivedOn: null,
  remind: null,
});

const written = (record: Followup, said: Particulars): Followup =>
  checked({
    ...record,
    title: said.title ?? record.title,
    due: given(said.due, record.due),
    lead: given(said.lead && oneName(said.lead), record.lead),
    coHandlers: [...(given(said.with, record.coHandlers) ?? [])],
    source: said.source ?? record.source,
    ref: given(said.ref, record.ref),
    importance: given(said.importance, record.importance),
    mark: given(said.mark, record.mark),
    remark: given(said.remark, record.remark),
    remind: given(said.remind, record.remind ?? null),
  });

/** 一事一主办: the one name itself. Throws `ruleViolated` for a list of names. */
export const oneName = (lead: string): string => {
  const [first, ...others] = readNames(lead);
  if (first === undefined || others.length === 0) return lead;
  throw new Complaint('ruleViolated', w.severalLead(lead), w.severalLeadHint(first, others));
};

/** One lead, who is not among the co-handlers. Throws `ruleViolated`. */
export const checked = (record: Followup): Followup => {
  apart(record.lead, record.coHandlers);
  return record;
};

const apart = (lead: string | null, coHandlers: readonly string[]): void => {
  if (lead !== null && coHandlers.includes(lead))
    throw new Complaint('ruleViolated', w.leadIsCoHandler(lead), w.leadIsCoHandlerHint);
};

/** Complains of a lead that cannot be, as far as one is said. */
export const leadFits = (said: Pick<Particulars, 'lead' | 'with'>): void => {
  if (said.lead != null) apart(oneName(said.lead), said.with ?? []);
};

export const register = (records: readonly Followup[], said: Particulars & { title: string }, { mint }: RuleTools) =>
  add(records, written(blank(mint(), said.title), said));

/** Edits. The date of a matter that has one is changed by `extend` alone, so that every extension has its reason. */
export const revise = (records: readonly Followup[], id: string, said: Particulars, { now }: Facts) => {
  const before = find(records, id);
  if (said.due !== undefined && before.due !== null && said.due !== before.due)
    throw new Complaint('ruleViolated', w.extendInstead(id), w.extendHint(id));
  if (said.lead !== undefined && before.lead !== null && said.lead !== before.lead)
    throw new Complaint('ruleViolated', w.transferInstead(id), w.transferHint(id));
  if (said.ref === id) throw new Complaint('ruleViolated', w.ownRef(id));
  return amend(records, id, now, (record) => written(record, said));
};

/** Takes up what other drawers open. */
export const receive = (
  records: readonly Followup[],
  openings: readonly Opening[],
  { facts, mint }: RuleTools,
): Change<Followup> => {
  const opened = openings.map(({ title, due, lead, source, ref, stage }) => ({
    ...blank(mint(), title),
    due,
    lead,
    source,
    ref,
    stage,
    receivedOn: stage === null ? null : dayOf(facts.now),
  }));
  return { records: [...records, ...opened], touched: opened };
};
