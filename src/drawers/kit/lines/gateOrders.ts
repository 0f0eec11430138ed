import type { Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { awaitsInstruction, type Gate, owedOn, owesAsk, owesWriting } from '../gates/gate.ts';
import { gateWords as w } from '../gates/words.ts';
import { isNear, type LineOrder } from './agenda.ts';
import { isLineOpen, lineName } from './line.ts';
import type { ScheduledLine } from './lined.ts';

/** A gate that is owed, with the line that it belongs to. */
type OwedOnLine = { readonly line: ScheduledLine; readonly gate: Gate };

/** The orders to ask or tell somebody about lines (请示、报告): one for each person or body, whatever the number of lines. */
export const gateOrders = (lines: readonly ScheduledLine[], facts: Facts): readonly LineOrder[] => {
  const owed = lines.flatMap((line) => (line.gates === undefined ? [] : owedNow(line, facts)));
  const groups = new Map<string, readonly OwedOnLine[]>();
  for (const one of owed) {
    const key = `${stepOf(one.gate)} ${one.gate.to}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(orderFor);
};

/** The gates that a line owes by now. What was told by phone is confirmed in writing even after the line is done. */
const owedNow = (line: ScheduledLine, facts: Facts): readonly OwedOnLine[] => {
  if (line.skipped !== null) return [];
  const open = isLineOpen(line) && isNear(line.by, facts) ? owedOn(line) : [];
  return [...open, ...(line.gates ?? []).filter(owesWriting)].map((gate) => ({ line, gate }));
};

const stepOf = (gate: Gate): 'ask' | 'fetch' | 'write' | 'inform' => {
  if (owesAsk(gate)) return awaitsInstruction(gate) ? 'fetch' : 'ask';
  return owesWriting(gate) ? 'write' : 'inform';
};

const orderFor = (group: readonly OwedOnLine[]): LineOrder => {
  const [first] = group;
  if (first === undefined) throw new Error('a group of gates has at least one');
  const { line, gate } = first;
  const rest = ['--line', `${line.no}`];
  const to = gate.to === null ? [] : ['--to', gate.to];
  const order = (action: Text, code: string, why: Text): Pick<LineOrder, 'action' | 'due' | 'because'> => ({
    action: forLines(action, group),
    due: earliestOf(group),
    because: [{ code, text: why }],
  });
  switch (stepOf(gate)) {
    case 'ask':
      return {
        ...order(w.ask(gate.to), 'owesRequest', w.owesRequest),
        ending: { verb: 'request', rest: [...rest, ...to] },
      };
    case 'fetch':
      return {
        ...order(w.fetch, 'waitsForInstruction', w.waitsFor(gate.to ?? '')),
        ending: { verb: 'instruction', rest },
      };
    case 'write':
      return {
        ...order(w.confirmTo(gate.to ?? ''), 'oralOnly', w.oralOnly(gate.to ?? '')),
        ending: { verb: 'inform', rest: [...rest, ...to, '--via', 'letter'] },
      };
    default:
      return {
        ...order(w.report(gate.to ?? ''), 'owesReport', w.owesReport),
        ending: { verb: 'inform', rest: [...rest, ...to] },
      };
  }
};

const earliestOf = (group: readonly OwedOnLine[]): Moment | null =>
  group
    .flatMap(({ line, gate }) => gate.writeBy ?? gate.by ?? line.by ?? [])
    .sort()
    .at(0) ?? null;

const forLines = (action: Text, group: readonly OwedOnLine[]): Text => {
  const names = listed(group.map(({ line }) => lineName(line)));
  return text(`${action.en} (${names.en})`, `${action.zh}（${names.zh}）`);
};
