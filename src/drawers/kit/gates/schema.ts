import { moment, passage, personName } from '../../../core/schema.ts';
import * as v from '../../../core/valibot.ts';
import { VIAS } from './vias.ts';

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
