import { compare, compareIds } from '../../records.ts';
import type { Visit } from './record.ts';

/** How many earlier visits are worth naming at the door. */
const NAMED = 3;

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** One name, or among petitions one telephone, since petitioners of one matter take turns. */
const looksAlike = (a: Visit, b: Visit): boolean =>
  (a.name !== null && a.name === b.name) ||
  (a.kind === 'petition' &&
    b.kind === 'petition' &&
    a.phone !== null &&
    b.phone !== null &&
    digitsOf(a.phone) === digitsOf(b.phone));

/** Earlier visits that may be the same visitor's, latest first, at most three. It is for the clerk to say whether they are. */
export const earlierVisits = (visit: Visit, records: readonly Visit[]): readonly Visit[] =>
  records
    .filter((other) => other.id !== visit.id && other.arrivedAt !== null && looksAlike(visit, other))
    .sort((a, b) => compare(b.arrivedAt ?? '', a.arrivedAt ?? '') || compareIds(b.id, a.id))
    .slice(0, NAMED);
