import { type Amended, listAfter } from '../../../../core/amendment.ts';
import { type Day, dayOf, type Moment } from '../../../../core/civil.ts';
import type { Facts } from '../../../../core/facts.ts';
import type { Lang } from '../../../../core/text.ts';
import { isLineOpen } from '../../../kit/lines/line.ts';
import { type Followup, isPlain } from '../../record.ts';
import type { SupervisedSaid } from './fields.ts';
import type { Cause } from './record.ts';
import { reportDue, stagedReview } from './review/stages.ts';
import { stageDone, stageLine } from './stages.ts';
import { answerDue, clockedSuggestion } from './suggestion/clock.ts';

/** The given fields of supervision; undefined leaves a field as it is, null clears it. */
export type Supervised = SupervisedSaid & {
  readonly causes?: Amended<Cause> | null | undefined;
  readonly deputy?: Amended<string> | null | undefined;
};

/**
 * The values that stages are made with: the language of their words, null where they stand already, and the day of the session that
 * review comments come from.
 */
export type Staging = { readonly lang: Lang | null; readonly session?: Day | undefined };

/** The matter with the given fields of supervision. A field that is cleared is left out of the record. */
export const withSupervised = (record: Followup, said: Supervised): Followup => {
  const isOther = said.kind !== undefined && (said.kind ?? 'matter') !== (record.kind ?? 'matter');
  return {
    ...record,
    ...(isOther ? { lines: undefined } : {}),
    ...(said.kind === undefined ? {} : { kind: said.kind === 'matter' ? undefined : (said.kind ?? undefined) }),
    ...(said.no === undefined ? {} : { number: said.no ?? undefined }),
    ...(said.deputy === undefined ? {} : { deputies: filled(listAfter(said.deputy, record.deputies ?? [])) }),
    ...(said.assigned === undefined ? {} : { assignedOn: said.assigned ?? undefined }),
    ...(said.term === undefined ? {} : { term: said.term ?? undefined }),
    ...(said.causes === undefined ? {} : { causes: filled(listAfter(said.causes, record.causes ?? [])) }),
    ...(said.category === undefined ? {} : { category: said.category ?? undefined }),
    ...(said.contacted === undefined ? {} : { contactedOn: said.contacted ?? undefined }),
  };
};

const filled = <T>(items: readonly T[]): T[] | undefined => (items.length === 0 ? undefined : [...items]);

/** The date that follows from the assignment; null if none does. */
export const usualAnswer = (f: Followup, facts: Facts): Moment | null =>
  f.kind === 'suggestion' ? answerDue(f, facts) : f.kind === 'review' ? reportDue(f, facts) : null;

/** The matter with its stages; a plain one has none. */
export const staged = (f: Followup, { lang, session }: Staging, facts: Facts): Followup =>
  isPlain(f) ? f : f.kind === 'review' ? stagedReview(f, session, lang, facts) : clockedSuggestion(f, lang, facts);

/**
 * The matter after its lines were ticked: the day of assignment and of the contact follow from the lines that tell of them, and with the
 * assignment the date of the answer.
 */
export const afterTick = (before: Followup, after: Followup, facts: Facts): Followup => {
  const today = dayOf(facts.now);
  const isNewlyDone = (code: string): boolean =>
    stageLine(before, code)?.doneAt === null && (stageLine(after, code)?.doneAt ?? null) !== null;
  const isAssigned = after.assignedOn === undefined && (isNewlyDone('assign') || isNewlyDone('handover'));
  const marked: Followup = {
    ...after,
    ...(isAssigned ? { assignedOn: today } : {}),
    ...(isNewlyDone('contact') && after.contactedOn === undefined ? { contactedOn: today } : {}),
  };
  const due = isAssigned ? (marked.due ?? usualAnswer(marked, facts)) : marked.due;
  return staged({ ...marked, due }, { lang: null }, facts);
};

/** The matter after feedback: the co-handlers’ stage is done when each of them has answered, and the lead who reports keeps the matter. */
export const afterFeedback = (f: Followup, by: string | null, now: Moment): Followup => {
  if (f.lines === undefined) return f;
  const kept = by !== null && by === f.lead ? stageDone(f, 'return', now) : f;
  return missingHelpers(kept).length === 0 ? stageDone(kept, 'helpers', now) : kept;
};

/** The co-handlers who have given no feedback yet. */
export const missingHelpers = ({ coHandlers, events }: Followup): readonly string[] =>
  coHandlers.filter((name) => !events.some((event) => event.kind === 'feedback' && event.by === name));

/** Whether the deputy of a suggestion was contacted, or need not be. */
export const isContacted = (f: Followup): boolean => {
  const line = stageLine(f, 'contact');
  return f.contactedOn !== undefined || line === undefined || !isLineOpen(line);
};
