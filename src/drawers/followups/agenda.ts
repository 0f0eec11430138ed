import { dayOf } from '../../core/civil.ts';
import type { Action, Reason } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { nextOf } from '../../core/next.ts';
import type { Followup } from './record.ts';
import { followupImportance, isSlow, lateExtensionOf, waitsForInstruction } from './standing.ts';
import { followupWords as w } from './words.ts';

/** The next action of the desk for each open matter. */
export const actions = (records: readonly Followup[], facts: Facts): Action[] =>
  records.filter(({ doneAt }) => doneAt === null).map((f) => toAction(f, facts));

const toAction = (f: Followup, facts: Facts): Action => {
  const late = lateExtensionOf(f);
  const due = late?.formerDue ?? f.due;
  const seen = { late, due, slow: isSlow(f, facts), waits: waitsForInstruction(f) };
  return {
    id: f.id,
    drawer: 'followups',
    title: f.title,
    action: orderFor(f, seen, facts),
    due,
    importance: followupImportance(f),
    mark: f.mark,
    createdAt: f.createdAt,
    touchedAt: f.updatedAt,
    because: reasonsFor(f, seen),
    ...nextOf('followups', f.id, { verb: endOf(f, seen) }),
  };
};

/** Derived values that both the action and its reasons need. */
type Seen = {
  readonly late: ReturnType<typeof lateExtensionOf>;
  readonly due: Followup['due'];
  readonly slow: boolean;
  readonly waits: boolean;
};

const orderFor = (f: Followup, { due, slow, waits }: Seen, { now }: Facts) => {
  if (waits) return w.awaitInstruction;
  if (f.stage !== null) return w.stages[f.stage];
  if (f.lead === null) return f.source === 'own' ? w.handle : w.assignIt;
  return slow || (due !== null && due < now) ? w.chaseLead(f.lead) : w.followLead(f.lead);
};

/** The verb that ends a matter. One that waits for an instruction needs that first, and one without a lead needs the lead. */
const endOf = (f: Followup, { waits }: Seen): string => {
  if (waits) return 'instruction';
  return f.stage === null && f.lead === null && f.source !== 'own' ? 'transfer' : 'done';
};

const reasonsFor = (f: Followup, { late, slow, waits }: Seen): Reason[] => {
  const reasons: Reason[] = [];
  if (late !== undefined) reasons.push({ code: 'extendedLate', text: w.extendedLate(dayOf(late.due)) });
  if (f.lead === null && f.source !== 'own') reasons.push({ code: 'noLead', text: w.noLead });
  if (slow) reasons.push({ code: 'slow', text: w.slow });
  if (waits) reasons.push({ code: 'waitsForInstruction', text: w.waiting });
  return reasons;
};
