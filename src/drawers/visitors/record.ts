import * as v from 'valibot';
import { count, type Identity, type Key, line, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const KINDS = ['superior', 'subordinate', 'business', 'petition', 'press', 'delivery'] as const;

export const visitSchema = v.object({
  ...row,
  /** Null only where an imported book has none, or where it was taken out after its time. */
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
  /** 首问责任人: the person who received them first and stays answerable. Once named it never changes. */
  firstContact: v.nullable(personName),
  expectedAt: v.nullable(moment),
  arrivedAt: v.nullable(moment),
  leftAt: v.nullable(moment),
  /** The answer they were given. */
  answer: v.nullable(passage),
  answeredAt: v.nullable(moment),
  /** The earlier visit about the same matter. */
  repeatOf: v.nullable(v.string()),
  /** When name, phone and purpose were taken out, as is done with ordinary visits after a time. */
  anonymisedAt: v.nullable(moment),
  /**
   * Place in an imported book; `line` counts lines of the file, and the heading is line 1. `isDayOnly` where the book says the day
   * of an expected visit without an hour; `expectedAt` is then opening time.
   */
  imported: v.nullable(
    v.object({
      file: line,
      line: v.pipe(v.number(), v.integer(), v.minValue(1)),
      isDayOnly: v.optional(v.literal(true)),
    }),
  ),
  remark: v.nullable(passage),
  /** How long before its time people are reminded; null where the lead times of visits in general hold. */
  remind: ownLeads,
});

export type Visit = v.InferOutput<typeof visitSchema>;
export type VisitKind = Visit['kind'];

export const key: Key<Visit> = { name: 'visitors' };

export const blankVisit = (identity: Identity): Visit => ({
  ...identity,
  snoozedUntil: null,
  name: null,
  org: null,
  headcount: 1,
  phone: null,
  purpose: null,
  host: null,
  kind: 'business',
  firstContact: null,
  expectedAt: null,
  arrivedAt: null,
  leftAt: null,
  answer: null,
  answeredAt: null,
  repeatOf: null,
  anonymisedAt: null,
  imported: null,
  remark: null,
  remind: null,
});
