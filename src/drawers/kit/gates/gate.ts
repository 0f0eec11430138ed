import * as v from 'valibot';
import type { Moment } from '../../../core/civil.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { moment, passage, personName } from '../../../core/record.ts';

/** The ways in which somebody is told. A report by phone has to be confirmed in writing. */
export const VIAS = ['phone', 'visit', 'letter', 'message'] as const;

/**
 * A gate (请示、报告) of a record: somebody has to be asked or told before the record is closed. `ask` waits for an instruction (批示),
 * `inform` only tells.
 */
export const gateSchema = v.object({
  kind: v.picklist(['ask', 'inform']),
  /** The person or body that is asked or told; null if a rule wants an instruction and nobody has been asked yet. */
  to: v.nullable(personName),
  /** The moment by which it has to be settled; null if no time was given. */
  by: v.nullable(moment),
  /** The question or the report in words. */
  text: v.nullable(passage),
  /** The moment since which it is owed. */
  since: moment,
  /** The moment of the request; null if nobody has been asked yet, and for reports. */
  askedAt: v.nullable(moment),
  settledAt: v.nullable(moment),
  /** The instruction word for word, or the reason why the office decided by itself. */
  answer: v.nullable(passage),
  /** The person who gave the instruction, who may be another than the one who was asked. */
  answeredBy: v.nullable(personName),
  via: v.nullable(v.picklist(VIAS)),
  /** True if the office decided by itself (敢拍板) instead of waiting for an instruction. */
  isDecided: v.boolean(),
  /** The moment by which a report by phone is confirmed in writing; null if it need not be. */
  writeBy: v.nullable(moment),
  writtenAt: v.nullable(moment),
});

export type Gate = v.InferOutput<typeof gateSchema>;
export type Via = (typeof VIAS)[number];

/** The gates of a record. Records of older desks have none. */
export const gateList = v.optional(v.array(gateSchema));

/** Events at gates, as a record keeps them in its history. */
export const gateEvents = [
  /** A request (请示): an instruction was asked for. */
  v.object({ kind: v.literal('request'), happenedAt: moment, to: personName, text: passage }),
  /** An instruction (批示) that was given. */
  v.object({ kind: v.literal('instruction'), happenedAt: moment, by: personName, text: passage }),
  /** A report (报告): somebody was told. */
  v.object({
    kind: v.literal('inform'),
    happenedAt: moment,
    to: personName,
    via: v.nullable(v.picklist(VIAS)),
    text: v.nullable(passage),
  }),
  /** A decision of the office itself (敢拍板), with its reason. */
  v.object({ kind: v.literal('decide'), happenedAt: moment, reason: passage }),
] as const;

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
