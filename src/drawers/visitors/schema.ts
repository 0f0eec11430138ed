import { NATURES } from '../../core/petitions.ts';
import { count, line, moment, passage, personName, row, telephone } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';
import { gateList } from '../kit/gates/schema.ts';
import { ownLeads } from '../kit/ownLeads.ts';
import { petitionPart } from './petition/schema.ts';
import { receptionPart } from './reception/schema.ts';

const KINDS = ['superior', 'subordinate', 'business', 'petition', 'press', 'delivery'] as const;

export const visitSchema = v.object({
  ...row,
  /** The visitor's name. Null only if an imported book has none, or if it was removed after the keeping period. */
  name: v.nullable(line),
  /** The organisation the visitor comes from. */
  org: v.nullable(line),
  /** The number of visitors, including the named one. */
  headcount: count,
  phone: v.nullable(telephone),
  purpose: v.nullable(passage),
  /** The person visited. */
  host: v.nullable(personName),
  kind: v.picklist(KINDS),
  /** The nature of a petition. Desks of earlier versions lack it. An accusation is shown without what was written, see `core/sealing.ts`. */
  nature: v.optional(v.nullable(v.picklist(NATURES))),
  /** The part that only petitions have. Desks of earlier versions lack it. */
  petition: v.optional(v.nullable(petitionPart)),
  /** The part of a visit that is received by rule. Desks of earlier versions lack it. */
  reception: v.optional(v.nullable(receptionPart)),
  /** The gates: who has to be asked or told before the visit is closed. Desks of earlier versions lack them. */
  gates: gateList,
  /** The person who received the visitor first and stays responsible (首问责任人). Once set it never changes. */
  firstContact: v.nullable(personName),
  expectedAt: v.nullable(moment),
  arrivedAt: v.nullable(moment),
  leftAt: v.nullable(moment),
  /** The answer given to the visitor. */
  answer: v.nullable(passage),
  answeredAt: v.nullable(moment),
  /** The id of the earlier visit about the same matter. */
  repeatOf: v.nullable(v.string()),
  /** The moment when name, phone and purpose were removed, as is done with ordinary visits after a time. */
  anonymisedAt: v.nullable(moment),
  /**
   * The place in an imported book; `line` counts lines of the file, the heading being line 1. `isDayOnly` is true if the book gives only
   * the day of an expected visit; `expectedAt` is then opening time.
   */
  imported: v.nullable(
    v.object({
      file: line,
      line: v.pipe(v.number(), v.integer(), v.minValue(1)),
      isDayOnly: v.optional(v.literal(true)),
    }),
  ),
  remark: v.nullable(passage),
  /** The lead times of reminders; null if the lead times of visits in general apply. */
  remind: ownLeads,
});
