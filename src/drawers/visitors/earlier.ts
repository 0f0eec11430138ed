import { addDays, dayOf } from '../../core/civil.ts';
import { compare, compareIds } from '../../core/records.ts';
import { holding, type Sieve } from '../../core/sieve.ts';
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

/** How long an ordinary caller is remembered at the door; ten years of couriers would be read at every arrival. */
const REMEMBERED_DAYS = 31;

/** What of the archive may be an earlier visit of the same visitor: a petition's matter may be years old, other calls are not. */
export const earlierIn = ({ name, kind, phone, arrivedAt, createdAt }: Visit): Sieve => {
  const named = name === null ? [] : [`"name":${JSON.stringify(name)}`];
  if (kind !== 'petition')
    return { keeps: holding(...named), since: addDays(dayOf(arrivedAt ?? createdAt), -REMEMBERED_DAYS) };
  return { keeps: holding(...named, ...(phone === null ? [] : ['"kind":"petition"'])) };
};

/** The visits that the chain of repeats may lead over on its way back to a matter that is still open. */
export const repeatsIn: Sieve = { keeps: holding('"repeatOf":"') };

/** Earlier visits that may be the same visitor's, latest first, at most three. It is for the clerk to say whether they are. */
export const earlierVisits = (visit: Visit, records: readonly Visit[]): readonly Visit[] =>
  records
    .filter((other) => other.id !== visit.id && other.arrivedAt !== null && looksAlike(visit, other))
    .sort((a, b) => compare(b.arrivedAt ?? '', a.arrivedAt ?? '') || compareIds(b.id, a.id))
    .slice(0, NAMED);
