import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import type { Forgetting } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import type { Visit } from './record.ts';
import { visitSchema } from './schema.ts';
import { isExpected, isInside, isOpen } from './standing.ts';
import { whenOf } from './view.ts';
import { visitWords as w } from './words.ts';

/** Whether the visit is kept whole, by the rules for archives: petitions, and receptions, whose list is a voucher. */
const isKept = ({ kind, reception }: Visit): boolean => kind === 'petition' || reception != null;

/** Whether the person of an ordinary visit is to be removed. */
const isDue = (visit: Visit, before: Day, stands: boolean): boolean => {
  if (isKept(visit)) return false;
  if (visit.anonymisedAt !== null) return !isBare(visit);
  if (!stands) return dayOf(visit.leftAt ?? visit.updatedAt) < before;
  return visit.leftAt !== null && !isOpen(visit) && dayOf(visit.leftAt) < before;
};

/** The command that closes the visit, if the visit is due but still open. An open visit keeps its person. */
const stillOpen = (visit: Visit, before: Day): Text | null => {
  const { id, leftAt, createdAt } = visit;
  const since = leftAt ?? whenOf(visit) ?? createdAt;
  if (isKept(visit) || !isOpen(visit) || dayOf(since) >= before) return null;
  if (isExpected(visit)) return w.closedByRemoval(id);
  return isInside(visit) ? w.closedByLeaving(id) : w.closedByAnswer(id);
};

const known = late((): ReadonlySet<string> => new Set(Object.keys(visitSchema.entries)));

const isBare = (visit: Visit): boolean =>
  Object.keys(visit).every((name) => known().has(name)) &&
  Object.keys(visit.imported ?? {}).every((name) => name === 'file' || name === 'line');

/**
 * The visit with the fields of the schema only. Elsewhere fields that were added by hand are kept. But one of them may hold the number of
 * an identity card, which must not stay after the person is removed.
 */
const bare = (visit: Visit): Visit => {
  const kept = Object.fromEntries(Object.entries(visit).filter(([name]) => known().has(name))) as Visit;
  const { imported } = kept;
  // A copy in an older format may lack the field.
  return imported == null ? kept : { ...kept, imported: { file: imported.file, line: imported.line } };
};

/** The visit without its person. Unit, kind, host and times stay, so that visits can be counted. */
const forgotten = (visit: Visit, now: Moment): Visit => {
  const anonymisedAt = visit.anonymisedAt ?? null;
  if (anonymisedAt !== null) return isBare(visit) ? visit : { ...bare(visit), updatedAt: now };
  return {
    ...bare(visit),
    ...{
      name: null,
      phone: null,
      purpose: null,
      answer: null,
      remark: null,
      petition: null,
      reception: null,
      gates: [],
    },
    anonymisedAt: now,
    updatedAt: now,
  };
};

export const forgetting: Forgetting<Visit> = {
  isDue,
  stillOpen,
  isForgotten: (visit) => visit.anonymisedAt !== null && isBare(visit),
  forgotten,
};
