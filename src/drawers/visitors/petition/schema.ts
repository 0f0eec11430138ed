import { line } from '../../../core/schema.ts';
import * as v from '../../../core/valibot.ts';

const CHANNELS_IN = ['visit', 'letter', 'phone', 'web'] as const;

/** The fields of a petition besides those of every visit. Null for other visits, and for petitions of which nothing of it was said. */
export const petitionPart = v.object({
  /** The way by which it came; null if it was not said, and then it came by a visit. */
  channel: v.nullable(v.picklist(CHANNELS_IN)),
  /** The representatives of a group (信访工作条例 2022, art. 20). */
  reps: v.array(line),
  /** Whether the petitioners turned to the office themselves, or another body referred the matter to it. */
  receivedAs: v.picklist(['direct', 'referred']),
  /** The people and units that are accused. The accusation is never passed to them or to their unit. */
  accused: v.array(line),
  /** True if the matter was rechecked before, so that the same facts are not taken up again (art. 36(3)). */
  isConcluded: v.boolean(),
});
