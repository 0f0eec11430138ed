import type { Moment } from '../../../core/civil.ts';
import { nameKey } from '../../../core/names/fold.ts';
import type * as v from '../../../core/valibot.ts';
import type { gateEvents, gateSchema } from './schema.ts';

export type Gate = v.InferOutput<typeof gateSchema>;

export type GateEvent = v.InferOutput<(typeof gateEvents)[number]>;

/** A gate without anything but its kind and addressee. */
export const owedGate = (kind: Gate['kind'], to: string | null, since: Moment, by: Moment | null = null): Gate => ({
  ...{ kind, to, by, since, text: null, askedAt: null, settledAt: null, answer: null, answeredBy: null },
  ...{ via: null, isDecided: false, writeBy: null, writtenAt: null },
});

/** Whether a gate is that of a person or body. */
export const isTo = ({ to }: Gate, name: string): boolean => to !== null && nameKey(to) === nameKey(name);

export const isUnsettled = ({ settledAt }: Gate): boolean => settledAt === null;

/** Whether an instruction is needed, asked for or not. */
export const owesAsk = (gate: Gate): boolean => gate.kind === 'ask' && isUnsettled(gate);

/** Whether an instruction was asked for and has not come. */
export const awaitsInstruction = (gate: Gate): boolean => owesAsk(gate) && gate.askedAt !== null;

export const owesInform = (gate: Gate): boolean => gate.kind === 'inform' && isUnsettled(gate);

/** The gates of a line or a record that are still owed. */
export const owedOn = ({ gates = [] }: { readonly gates?: readonly Gate[] | undefined }): readonly Gate[] =>
  gates.filter(isUnsettled);

/** The gates as a copy of a line or a record owes them: nobody has been asked or told yet. */
export const owedAgain = ({ gates = [] }: { readonly gates?: readonly Gate[] | undefined }): { gates?: Gate[] } =>
  gates.length === 0 ? {} : { gates: gates.map(({ kind, to, since }) => owedGate(kind, to, since)) };

/** Whether somebody was told by phone and not yet in writing. */
export const owesWriting = ({ settledAt, writeBy, writtenAt }: Gate): boolean =>
  settledAt !== null && writeBy !== null && writtenAt === null;

/** The gates that follow from a history alone. Desks of earlier versions kept only the events. */
export const gatesOfPast = (events: readonly GateEvent[]): readonly Gate[] =>
  events.reduce<readonly Gate[]>((gates, event) => afterEvent(gates, event), []);

/** The gates after an event. In earlier versions an instruction answered every request before it. */
const afterEvent = (gates: readonly Gate[], event: GateEvent): readonly Gate[] => {
  const { happenedAt } = event;
  if (event.kind === 'request')
    return [...gates, { ...owedGate('ask', event.to, happenedAt), text: event.text, askedAt: happenedAt }];
  if (event.kind !== 'instruction') return gates;
  const answered = { settledAt: happenedAt, answer: event.text, answeredBy: event.by };
  return gates.map((gate) => (owesAsk(gate) ? { ...gate, ...answered } : gate));
};

/** The gates with these words in place of what was written. */
export const gatesCovered = (gates: readonly Gate[], words: string): Gate[] =>
  gates.map((gate) => ({
    ...gate,
    text: gate.text === null ? null : words,
    answer: gate.answer === null ? null : words,
  }));

/** All texts of gates that `search` looks at. */
export const gateTexts = (gates: readonly Gate[] = []): readonly string[] =>
  gates.flatMap(({ to, text, answer, answeredBy }) => [to, text, answer, answeredBy]).filter((said) => said !== null);
