import { momentText } from '../../../calendar/speak.ts';
import { type Cell, warn } from '../../../core/page.ts';
import { listed, same, type Text } from '../../../core/text.ts';
import { awaitsInstruction, type Gate, type GateEvent, owesAsk, owesInform, owesWriting } from './gate.ts';
import { gateWords as w } from './words.ts';

/** An event at a gate in words. */
export const gateEventSaid = (event: GateEvent): Text => {
  switch (event.kind) {
    case 'request':
      return w.eventRequest(event.to, event.text);
    case 'instruction':
      return w.eventInstruction(event.by, event.text);
    case 'inform':
      return w.eventInform(event.to, event.via, event.text);
    case 'decide':
      return w.eventDecide(event.reason);
  }
};

/** The words for what a gate still owes; null if it owes nothing. */
export const owedSaid = (gate: Gate): Text | null => {
  if (awaitsInstruction(gate)) return w.waitsFor(gate.to ?? '');
  if (owesAsk(gate)) return gate.to === null ? w.nobodyAsked : w.ask(gate.to);
  if (owesInform(gate))
    return gate.by === null ? w.report(gate.to ?? '') : w.reportBy(gate.to ?? '', momentText(gate.by));
  return owesWriting(gate) ? w.confirmTo(gate.to ?? '') : null;
};

/** The lines of a card about gates that are not settled. */
export const gatePairs = (gates: readonly Gate[]): readonly (readonly [Text, Cell])[] =>
  gates
    .flatMap((gate) => owedSaid(gate) ?? [])
    .map((said, n): readonly [Text, Cell] => [n === 0 ? w.gates : same(''), warn(said)]);

/** The gates that are not settled in words, to say what an edit changed. */
export const gatesSaid = (gates: readonly Gate[] = []): Text => listed(gates.flatMap((gate) => owedSaid(gate) ?? []));
