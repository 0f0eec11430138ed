import { dayOf } from '../../calendar/civil.ts';
import type { Action, Reason } from '../../drawer.ts';
import type { Facts } from '../../facts.ts';
import type { Followup } from './record.ts';
import { firstDueOf, importanceOf, isOverdue, isSlow, lateExtensionOf, waitsForInstruction } from './states.ts';
import { followupWords as w } from './words.ts';

/** One action for each open matter: what the desk has to do about it next. */
export const actions = (records: readonly Followup[], facts: Facts): Action[] =>
  records.filter(({ doneAt }) => doneAt === null).map((f) => toAction(f, facts));

const toAction = (f: Followup, facts: Facts): Action => {
  const seen = { late: lateExtensionOf(f), slow: isSlow(f, facts), waits: waitsForInstruction(f) };
  return {
    id: f.id,
    drawer: 'followups',
    title: f.title,
    action: orderFor(f, seen, facts),
    due: firstDueOf(f),
    importance: importanceOf(f),
    mark: f.mark,
    createdAt: f.createdAt,
    touchedAt: f.updatedAt,
    because: reasonsFor(f, seen),
  };
};

/** What is asked of it more than once. */
type Seen = {
  readonly late: ReturnType<typeof lateExtensionOf>;
  readonly slow: boolean;
  readonly waits: boolean;
};

const orderFor = (f: Followup, { slow, waits }: Seen, facts: Facts) => {
  if (waits) return w.awaitInstruction;
  if (f.stage !== null) return w.stages[f.stage];
  if (f.lead === null) return f.source === 'own' ? w.handle : w.assignIt;
  return slow || isOverdue(f, facts.now) ? w.chaseLead(f.lead) : w.followLead(f.lead);
};

const reasonsFor = (f: Followup, { late, slow, waits }: Seen): Reason[] => [
  ...(late === undefined ? [] : [{ code: 'extendedLate', text: w.extendedLate(dayOf(late.due)) }]),
  ...(f.lead === null && f.source !== 'own' ? [{ code: 'noLead', text: w.noLead }] : []),
  ...(slow ? [{ code: 'slow', text: w.slow }] : []),
  ...(waits ? [{ code: 'waitsForInstruction', text: w.waiting }] : []),
];
