import { POST_LEVELS } from '../../../core/postLevels.ts';
import { count, day, line, moment, passage, personName } from '../../../core/schema.ts';
import * as v from '../../../core/valibot.ts';

const level = v.nullable(v.picklist(POST_LEVELS));

const guest = v.object({ name: line, unit: v.nullable(line), title: v.nullable(line), level });
const activity = v.object({
  item: line,
  start: moment,
  place: v.nullable(line),
  /** The person who answers for it (责任人). Activities of earlier versions have none. */
  owner: v.optional(v.nullable(personName)),
});
const billItem = v.object({
  what: line,
  on: day,
  cents: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The persons that the amount was typed for: 16x60; null if only the amount was typed. */
  persons: v.nullable(count),
  /** The place it was spent at; null if none was said. Items of earlier versions have none, and stand under the place of the meals. */
  place: v.optional(v.nullable(line)),
});

/** The part of a visit that is received by rule (公务接待). */
export const receptionPart = v.object({
  /** The number of the letter (公函). Without a letter there is no reception. */
  letter: v.nullable(line),
  /** The level of whoever leads the guests. */
  level,
  guests: v.array(guest),
  /** The leader who receives them (主陪), and the reason if that leader is of another level than the guest. */
  leader: v.nullable(personName),
  hostReason: v.nullable(passage),
  companions: v.array(personName),
  activities: v.array(activity),
  bill: v.array(billItem),
  /** The place of the meals. */
  billPlace: v.nullable(line),
  /** The number of those who ate with the guests (陪餐). */
  diners: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The person responsible who signed the list (接待清单), which is the voucher. */
  signedBy: v.nullable(personName),
  signedAt: v.nullable(moment),
  paidBy: v.nullable(v.picklist(['card', 'transfer', 'none'])),
  paidAt: v.nullable(moment),
});
