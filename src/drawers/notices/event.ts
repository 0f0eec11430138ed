import { line, moment, passage, personName } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';

/** The ways in which a clash is settled. */
export const SETTLED = ['moved', 'substitute', 'excused', 'accepted'] as const;
export const ANSWERS = ['yes', 'no', 'leave', 'substitute'] as const;

/** A thing to be done, with its owner and date: a paper to deliver, or a decision. */
export const task = { title: line, owner: v.nullable(personName), due: v.nullable(moment) };

/** An event in the history of the notice. */
export const event = v.variant('kind', [
  /** People were told. The first time issues the notice. */
  v.object({ kind: v.literal('told'), happenedAt: moment, names: v.array(personName) }),
  v.object({
    kind: v.literal('reply'),
    happenedAt: moment,
    name: personName,
    answer: v.picklist(ANSWERS),
    reason: v.nullable(passage),
    by: v.nullable(personName),
    /** The person who approved the leave. Missing on older desks. */
    approvedBy: v.optional(v.nullable(personName)),
  }),
  /** Fields that the people invited must know were changed after the notice was issued. */
  v.object({
    kind: v.literal('change'),
    happenedAt: moment,
    fields: v.array(v.string()),
    /** The place before, if it changed. Older desks do not have it. */
    formerPlace: v.optional(line),
  }),
  v.object({
    kind: v.literal('postpone'),
    happenedAt: moment,
    formerStartAt: moment,
    formerEndAt: moment,
    start: moment,
    end: moment,
    reason: v.nullable(passage),
  }),
  v.object({ kind: v.literal('received'), happenedAt: moment, material: line }),
  /** A clash was settled with the other side. */
  v.object({
    kind: v.literal('settle'),
    happenedAt: moment,
    with: v.string(),
    how: v.nullable(v.picklist(SETTLED)),
    to: v.nullable(personName),
    text: passage,
  }),
  v.object({
    kind: v.literal('cancel'),
    happenedAt: moment,
    reason: passage,
    /** True if those called are told the reason. Older desks do not have it. */
    sayWhy: v.optional(v.boolean()),
  }),
  /** Attendance, minutes or decisions were recorded. */
  v.object({ kind: v.literal('held'), happenedAt: moment }),
]);
