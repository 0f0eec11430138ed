import type { AbsenceLimit } from '../../core/absence.ts';
import { dayOf } from '../../core/civil.ts';
import type { Action, Reason } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import type { Text } from '../../core/text.ts';
import { absenceWords } from '../kit/absence.ts';
import { askOrder, type GateOrder, reportActions } from '../kit/gates/agenda.ts';
import type { Gate } from '../kit/gates/gate.ts';
import { kindOrder, ordersOfStages } from './kinds/supervision/view.ts';
import { type Followup, followupImportance, gatesIn, isPlain } from './record.ts';
import { isSlow, lateExtensionOf, lawfulDay } from './standing.ts';
import { followupWords as w } from './words.ts';

/** The next action of the desk for each open matter, and what has to be reported of it. */
export const actions = (records: readonly Followup[], facts: Facts): Action[] =>
  records
    .filter(({ doneAt }) => doneAt === null)
    .flatMap((f) => {
      const gates = gatesIn(f);
      const main = toAction(f, gates, facts);
      const others = f.lines === undefined ? [] : lineActions(f, main, facts);
      return gates.length === 0 ? [main, ...others] : [main, ...others, ...reportActions(gates, main, facts)];
    });

/** The actions about the stages and lines of a matter, besides the main one. */
const lineActions = (f: Followup, main: Action, facts: Facts): readonly Action[] =>
  ordersOfStages(f, facts).map(({ action, due, because, ending }) => {
    const { asks: _, ...of } = main;
    return { ...of, action, due, because, ...nextFor('followups', f.id, ending) };
  });

const toAction = (f: Followup, gates: readonly Gate[], facts: Facts): Action => {
  const late = lateExtensionOf(f);
  const due = late?.formerDue ?? f.due;
  const seen = { late, due, slow: isSlow(f, facts), gate: askOrder(gates) };
  const own = isPlain(f) || seen.gate !== null ? null : kindOrder(f, seen.slow, facts);
  return {
    id: f.id,
    drawer: 'followups',
    title: titleIn(f, seen),
    action: own?.action ?? orderFor(f, seen, facts),
    due: own === null ? due : own.due,
    importance: followupImportance(f),
    mark: f.mark,
    createdAt: f.createdAt,
    touchedAt: f.updatedAt,
    because: own === null ? reasonsFor(f, seen, facts) : [...reasonsFor(f, seen, facts), ...own.because],
    ...nextFor('followups', f.id, own?.ending ?? endOf(f, seen)),
  };
};

/** Derived values that both the action and its reasons need. */
type Seen = {
  readonly late: ReturnType<typeof lateExtensionOf>;
  readonly due: Followup['due'];
  readonly slow: boolean;
  readonly gate: GateOrder | null;
};

const orderFor = (f: Followup, { due, slow, gate }: Seen, { now }: Facts) => {
  if (gate !== null) return gate.action;
  if (f.stage !== null) return w.stages[f.stage];
  if (isWarning(f)) return absenceWords.warn(f.absence.name);
  if (f.lead === null) return f.source === 'own' ? w.handle : w.assignIt;
  return slow || (due !== null && due < now) ? w.chaseLead(f.lead) : w.followLead(f.lead);
};

/** Whether the office itself has to warn somebody of the limit of absences. */
const isWarning = (f: Followup): f is Followup & { readonly absence: AbsenceLimit } =>
  f.absence?.level === 'warn' && f.lead === null;

/** The title beside the order. A warning that names the person has only the rest of it, unless the title was changed. */
const titleIn = (f: Followup, { gate }: Seen): Text | string => {
  if (gate !== null || !isWarning(f)) return f.title;
  const near = absenceWords.nearIt(f.absence.why);
  return f.title.endsWith(near.zh) || f.title.endsWith(near.en) ? near : f.title;
};

/** How a matter ends. One that needs an instruction needs that first, and one without a lead needs the lead. */
const endOf = (f: Followup, { gate }: Seen): ActionEnd => {
  if (gate !== null) return gate.ending;
  const isLeaderless = f.stage === null && f.lead === null && f.source !== 'own';
  return isLeaderless ? { verb: 'transfer' } : { verb: 'done', asks: { field: 'result' } };
};

const reasonsFor = (f: Followup, { late, slow, gate }: Seen, facts: Facts): Reason[] => {
  const reasons: Reason[] = [];
  if (late !== undefined) reasons.push({ code: 'extendedLate', text: w.extendedLate(dayOf(late.due)) });
  if (f.lead === null && f.source !== 'own') reasons.push({ code: 'noLead', text: w.noLead });
  if (slow) reasons.push({ code: 'slow', text: w.slow });
  if (gate !== null) reasons.push(gate.reason);
  if (f.stage === 'objection') reasons.push({ code: 'referred', text: w.referred });
  if (f.absence != null)
    reasons.push(
      f.absence.level === 'warn'
        ? { code: 'nearLimit', text: absenceWords.nearLimit }
        : { code: 'limitReached', text: absenceWords.limitReached },
    );
  const last = lawfulDay(f, facts);
  if (last !== null) reasons.push({ code: 'statutory', text: w.lawfulBy(last) });
  return reasons;
};
