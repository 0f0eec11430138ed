import { moment, passage, personName } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';
import { gateEvents } from '../kit/gates/schema.ts';
import { VIAS } from '../kit/gates/vias.ts';

/** An event of a matter, one line in a paper register. */
export const matterEvent = v.variant('kind', [
  /** Feedback (反馈): the lead reports the state of the matter. */
  v.object({ kind: v.literal('feedback'), happenedAt: moment, by: v.nullable(personName), text: passage }),
  /** A reminder (催办): someone was urged to act. It does not change the state of the matter. */
  v.object({
    kind: v.literal('chase'),
    happenedAt: moment,
    to: v.nullable(personName),
    via: v.nullable(v.picklist(VIAS)),
  }),
  /** An extension (延期); `formerDue` is the due date before it. */
  v.object({
    kind: v.literal('extend'),
    happenedAt: moment,
    formerDue: v.nullable(moment),
    due: moment,
    reason: passage,
    approvedBy: v.nullable(personName),
  }),
  /** A transfer (转办): another lead takes over, the history stays. */
  v.object({ kind: v.literal('transfer'), happenedAt: moment, from: v.nullable(personName), to: personName }),
  /** A return (退回): the lead hands the matter back; it has no lead until it is assigned again. */
  v.object({ kind: v.literal('return'), happenedAt: moment, from: v.nullable(personName), reason: passage }),
  ...gateEvents,
  /** The closing of the matter (办结) with its result in words. */
  v.object({ kind: v.literal('done'), happenedAt: moment, result: passage }),
  /** A reopening: the matter was taken up again after it had been closed. `due` is the new date, if it got one with the reopening. */
  v.object({
    kind: v.literal('reopen'),
    happenedAt: moment,
    reason: passage,
    formerDue: v.optional(v.nullable(moment)),
    due: v.optional(moment),
  }),
]);
