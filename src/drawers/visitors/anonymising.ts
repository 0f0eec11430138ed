import { type Day, dayOf, type Moment } from '../../calendar/civil.ts';
import type { Forgetting } from '../../rule.ts';
import type { Text } from '../../words/text.ts';
import type { Visit } from './record.ts';
import { isExpected, isInside, isOpen, whenOf } from './states.ts';
import { visitWords as w } from './words.ts';

/** Ordinary visits are forgotten when they have been kept their time; petitions follow the archive rule and stay whole (domain.md). */
const isDue = (visit: Visit, before: Day, stands: boolean): boolean => {
  if (visit.kind === 'petition' || visit.anonymisedAt !== null) return false;
  if (!stands) return dayOf(visit.leftAt ?? visit.updatedAt) < before;
  return visit.leftAt !== null && !isOpen(visit) && dayOf(visit.leftAt) < before;
};

/** Nobody can be forgotten about whom something is still to be done; but who never came is never going to leave. */
const stillOpen = (visit: Visit, before: Day): Text | null => {
  const { id, kind, leftAt, createdAt } = visit;
  const since = leftAt ?? whenOf(visit) ?? createdAt;
  if (kind === 'petition' || !isOpen(visit) || dayOf(since) >= before) return null;
  if (isExpected(visit)) return w.closedByRemoval(id);
  return isInside(visit) ? w.closedByLeaving(id) : w.closedByAnswer(id);
};

/** Takes the person out; unit, kind, host and times stay, for counting. */
const forgotten = (visit: Visit, now: Moment): Visit =>
  // A copy in an old format may lack the field.
  (visit.anonymisedAt ?? null) === null
    ? {
        ...visit,
        ...{ name: null, phone: null, purpose: null, answer: null, remark: null },
        anonymisedAt: now,
        updatedAt: now,
      }
    : visit;

export const forgetting: Forgetting<Visit> = {
  isDue,
  stillOpen,
  isForgotten: ({ anonymisedAt }) => anonymisedAt !== null,
  forgotten,
};
