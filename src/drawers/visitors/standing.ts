import { at, dayOf, laterOf, type Moment } from '../../core/civil.ts';
import type { Facts, Hours } from '../../core/facts.ts';
import type { Importance } from '../../core/record.ts';
import { compare, compareIds } from '../../core/records.ts';
import type { Visit, VisitKind } from './record.ts';

export type VisitState = 'expected' | 'inside' | 'left' | 'waiting' | 'closed';

/** Importance by kind: superior bodies and petitions rank as their matters do, a delivery is a trifle. */
const IMPORTANCE_OF: Readonly<Record<VisitKind, Importance>> = {
  superior: 4,
  petition: 3,
  subordinate: 2,
  business: 2,
  press: 2,
  delivery: 1,
};

export const visitImportance = ({ kind }: Visit): Importance => IMPORTANCE_OF[kind];

export const isExpected = ({ arrivedAt }: Visit): boolean => arrivedAt === null;

/** Expected on a day without an hour, because the imported book says no more. Such a visit keeps no host busy. */
export const isDayOnly = ({ imported }: Visit): boolean => imported?.isDayOnly === true;

/** Arrived and not left. */
export const isInside = ({ arrivedAt, leftAt }: Visit): boolean => arrivedAt !== null && leftAt === null;

/**
 * 首问负责: the person who was asked first owes an answer, and a petition must be answered whoever received it. Visits of an imported
 * book owe none: they were settled there, or are entered anew.
 */
const needsAnswer = ({ firstContact, kind, imported }: Visit): boolean =>
  imported === null && (firstContact !== null || kind === 'petition');

/** `left` is gone with nothing owed; `waiting` is gone and not yet answered; `closed` is gone and answered. */
export const visitState = (visit: Visit): VisitState => {
  if (isExpected(visit)) return 'expected';
  if (isInside(visit)) return 'inside';
  if (visit.answeredAt !== null) return 'closed';
  return needsAnswer(visit) ? 'waiting' : 'left';
};

export const isOpen = (visit: Visit): boolean => !['left', 'closed'].includes(visitState(visit));

/** A visit is over when the visitors have left and, where an answer is owed, have been given it. */
export const closedAt = (visit: Visit): Moment | null =>
  isOpen(visit) || visit.leftAt === null ? null : laterOf(visit.leftAt, visit.answeredAt ?? visit.leftAt);

/** The closing time that counts for a moment: that day's, or the moment itself where it is later still. */
export const closingOf = (moment: Moment, { close }: Hours): Moment => laterOf(moment, at(dayOf(moment), close));

/** Still inside when the office has closed for the day. */
export const isOverstaying = (visit: Visit, { now, settings }: Facts): boolean =>
  isInside(visit) && visit.arrivedAt !== null && closingOf(visit.arrivedAt, settings.hours) <= now;

/** Expected, and the office has closed on that day without them. */
export const isNoShow = (visit: Visit, { now, settings }: Facts): boolean =>
  isExpected(visit) && visit.expectedAt !== null && closingOf(visit.expectedAt, settings.hours) <= now;

/** Who is inside now, in the order of arrival. */
export const insideNow = (records: readonly Visit[]): readonly Visit[] =>
  records.filter(isInside).sort((a, b) => compare(a.arrivedAt ?? '', b.arrivedAt ?? '') || compareIds(a.id, b.id));
