import { day, line, personName } from '../../../../core/schema.ts';
import * as v from '../../../../core/valibot.ts';
import { lineList } from '../../../kit/lines/schema.ts';
import { CATEGORIES, CAUSES, KINDS, SATISFACTION } from './record.ts';

/** Periods in calendar months: `3m`. */
const TERMS = Array.from({ length: 24 }, (_, n) => `${n + 1}m`);

const storedTerm = v.picklist(TERMS);

/** The fields of supervision (督查). A record has only those that were written; plain matters have none of them. */
export const supervised = {
  /** A suggestion of deputies (代表建议) or review comments (审议意见). Plain matters have no kind. */
  kind: v.optional(v.picklist(KINDS)),
  /** The number of a suggestion, as printed in its register. */
  number: v.optional(line),
  /** The deputies who made a suggestion. The first one answers for it (领衔代表). */
  deputies: v.optional(v.array(personName)),
  /** The day on which the matter was assigned (交办日), from which its period runs. */
  assignedOn: v.optional(day),
  /** The period for the answer, in calendar months: `3m`. */
  term: v.optional(storedTerm),
  /** Why the matter is late. */
  causes: v.optional(v.array(v.picklist(CAUSES))),
  satisfaction: v.optional(v.picklist(SATISFACTION)),
  /** The class of the answer to a suggestion. */
  category: v.optional(v.picklist(CATEGORIES)),
  /** The day on which the deputy was contacted about a suggestion (面商). */
  contactedOn: v.optional(day),
  /** The stages of a suggestion or of review comments. */
  lines: lineList,
};
