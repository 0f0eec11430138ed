import * as v from 'valibot';
import { count, type Key, line, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const KINDS = ['superior', 'subordinate', 'business', 'petition', 'press', 'delivery'] as const;

export const visitSchema = v.object({
  ...row,
  /** Null only where an imported book has none, or where the visit was anonymised. */
  name: v.nullable(line),
  /** The body or firm they come from. */
  org: v.nullable(line),
  /** How many came, the named one included. */
  headcount: count,
  phone: v.nullable(line),
  purpose: v.nullable(passage),
  /** Whom they see. */
  host: v.nullable(personName),
  kind: v.picklist(KINDS),
  /** 首问责任人: who received them first, and stays answerable. Never changes once it is named. */
  firstContact: v.nullable(personName),
  expectedAt: v.nullable(moment),
  arrivedAt: v.nullable(moment),
  leftAt: v.nullable(moment),
  /** What they were told in the end. */
  answer: v.nullable(passage),
  answeredAt: v.nullable(moment),
  /** The visit about the same matter that this one repeats. */
  repeatOf: v.nullable(v.string()),
  /** When name, phone and purpose were removed, as ordinary visits are after a time. */
  anonymisedAt: v.nullable(moment),
  /**
   * Where in an imported book it stood; `line` is that of the file, the heading being 1. `isDayOnly` where the book says the day they
   * are expected and no hour; `expectedAt` is then opening time.
   */
  imported: v.nullable(
    v.object({
      file: line,
      line: v.pipe(v.number(), v.integer(), v.minValue(1)),
      isDayOnly: v.optional(v.literal(true)),
    }),
  ),
  remark: v.nullable(passage),
  /** How long before its time it is said, where not as its kind. */
  remind: ownLeads,
});

export type Visit = v.InferOutput<typeof visitSchema>;
export type Kind = Visit['kind'];

export const key: Key<Visit> = { name: 'visitors' };
