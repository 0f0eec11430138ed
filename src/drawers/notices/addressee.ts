import { moment, passage, personName } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';

/** A person who is invited, with answer and attendance. */
export const addressee = v.object({
  name: personName,
  /** True for an observer (列席), who attends without a vote. */
  observer: v.boolean(),
  state: v.picklist(['notTold', 'told', 'coming', 'leave', 'substitute', 'declined']),
  /** The reason for being on leave or declining. */
  reason: v.nullable(passage),
  /** The person who comes instead. */
  substitute: v.nullable(personName),
  /** The last time the person was told of the meeting, of a change or of its cancellation. */
  toldAt: v.nullable(moment),
  /** True if the person knows the notice as it stands: false from a change of time, place or agenda until the person is told. */
  knows: v.boolean(),
  answeredAt: v.nullable(moment),
  /** The person who approved the leave (准假人). Missing on older desks. */
  approvedBy: v.optional(v.nullable(personName)),
  /** The attendance, null until the meeting was held. `absent` is 无故缺席, `excused` is on leave, `early` left early. */
  attendance: v.nullable(v.picklist(['present', 'late', 'early', 'excused', 'absent'])),
});
