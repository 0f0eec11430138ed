import { officeLater } from '../../../calendar/working/officeLater.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Action, Reason } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import { type ActionEnd, nextFor } from '../../../core/next.ts';
import type { Importance, Mark } from '../../../core/record.ts';
import { awaitsInstruction, type Gate, owesAsk, owesInform, owesWriting } from './gate.ts';
import { gateWords as w } from './words.ts';

/** The minutes of office time in which something is reported that has no time of its own (第一时间). */
const REPORT_MINUTES = 60;

/** The part of an action that a gate decides. */
export type GateOrder = Pick<Action, 'action'> & { readonly reason: Reason; readonly ending: ActionEnd };

/** The order about the instruction that a record needs: first to ask for it, then to fetch it. Null if it needs none. */
export const askOrder = (gates: readonly Gate[]): GateOrder | null => {
  const owed = gates.filter(owesAsk);
  const unasked = owed.find((gate) => !awaitsInstruction(gate));
  if (unasked !== undefined)
    return {
      action: w.ask(unasked.to),
      reason: { code: 'owesRequest', text: w.owesRequest },
      ending: { verb: 'request', rest: to(unasked) },
    };
  return owed.length === 0
    ? null
    : {
        action: w.fetch,
        reason: { code: 'waitsForInstruction', text: w.waitsForInstruction },
        ending: { verb: 'instruction' },
      };
};

const to = (gate: Gate): readonly string[] => (gate.to === null ? [] : ['--to', gate.to]);

/** The values of a record that its orders to report start from. */
export type Reported = Omit<Action, 'action' | 'due' | 'because' | 'next' | 'asks'>;

/** The actions about reports: to those who have to be told, and on paper to those who were told by phone. */
export const reportActions = (gates: readonly Gate[], of: Reported, facts: Facts): readonly Action[] =>
  gates.flatMap((gate) => {
    if (owesInform(gate)) return [reporting(gate, of, facts)];
    if (!owesWriting(gate)) return [];
    const because = [{ code: 'oralOnly', text: w.oralOnly(gate.to ?? '') }];
    const next = nextFor(of.drawer, of.id, { verb: 'inform', rest: [...to(gate), '--via', 'letter'] });
    return [{ ...of, action: w.confirmInWriting, due: gate.writeBy, because, ...next }];
  });

const reporting = (gate: Gate, of: Reported, facts: Facts): Action => ({
  ...of,
  action: w.report(gate.to ?? ''),
  due: dueOfReport(gate, facts),
  importance: raised(of.importance),
  mark: of.mark ?? URGENT,
  because: [{ code: 'owesReport', text: w.owesReport }],
  ...nextFor(of.drawer, of.id, { verb: 'inform', rest: to(gate) }),
});

const URGENT: Mark = 'urgent';

const raised = (importance: Importance): Importance => {
  switch (importance) {
    case 1:
      return 2;
    case 2:
      return 3;
    default:
      return 4;
  }
};

const dueOfReport = ({ by, since }: Gate, { calendar, settings }: Facts): Moment =>
  by ?? officeLater(calendar, settings.hours, since, REPORT_MINUTES);
