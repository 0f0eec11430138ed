import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts, Hours } from '../../core/facts.ts';
import type { Importance } from '../../core/record.ts';
import { compare, compareIds } from '../../core/records.ts';
import { owesGate, type Visit, type VisitKind } from './record.ts';

export type VisitState = 'expected' | 'inside' | 'left' | 'waiting' | 'unsettled' | 'closed';

/** Importance by kind: visits of superior bodies and petitions are as important as their matters, a delivery is minor. */
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

/**
 * Whether the visit is expected on a day without a time, because the imported book gives no more. Such a visit does not occupy the host.
 */
export const isDayOnly = ({ imported }: Visit): boolean => imported?.isDayOnly === true;

/** Whether the visitor has arrived and not left. */
export const isInside = ({ arrivedAt, leftAt }: Visit): boolean => arrivedAt !== null && leftAt === null;

/**
 * Whether an answer is owed. The person who was asked first (首问负责) owes one, and every petition must be answered. Visits of an imported
 * book need none: they were answered then, or are entered again.
 */
const needsAnswer = ({ firstContact, kind, imported }: Visit): boolean =>
  imported === null && (firstContact !== null || kind === 'petition');

/** Whether the list of a reception is not signed, or its bill not settled. */
const isUnpaid = ({ reception }: Visit): boolean =>
  reception != null && (reception.signedAt === null || reception.paidAt === null);

/**
 * The state of a visit: `left` has gone without an answer owed, `waiting` has gone and the answer is owed, `closed` has gone and was
 * answered; `unsettled` has gone and somebody still has to be asked or told, or
 * a reception is not settled.
 */
export const visitState = (visit: Visit): VisitState => {
  if (isExpected(visit)) return 'expected';
  if (isInside(visit)) return 'inside';
  if (visit.answeredAt === null && needsAnswer(visit)) return 'waiting';
  if (owesGate(visit) || isUnpaid(visit)) return 'unsettled';
  return visit.answeredAt === null ? 'left' : 'closed';
};

export const isOpen = (visit: Visit): boolean => !['left', 'closed'].includes(visitState(visit));

/** The moment when the visit was over: the visitors have left, and have been given an answer if one is owed. */
export const closedAt = (visit: Visit): Moment | null =>
  isOpen(visit) || visit.leftAt === null ? null : laterOf(visit.leftAt, visit.answeredAt ?? visit.leftAt);

export const laterOf = (a: Moment, b: Moment): Moment => (a > b ? a : b);

/** The closing time that applies to a moment: that day's, or the moment itself if it is later. */
export const closingOf = (moment: Moment, { close }: Hours): Moment => laterOf(moment, at(dayOf(moment), close));

/** Whether the visitor is still inside after the office has closed for the day. */
export const isOverstaying = (visit: Visit, { now, settings }: Facts): boolean =>
  isInside(visit) && visit.arrivedAt !== null && closingOf(visit.arrivedAt, settings.hours) <= now;

/** Whether the visitor was expected on a day on which the office has closed meanwhile, and did not come. */
export const isNoShow = (visit: Visit, { now, settings }: Facts): boolean =>
  isExpected(visit) && visit.expectedAt !== null && closingOf(visit.expectedAt, settings.hours) <= now;

/** Whether petitioners came as a group. The number of a group is a setting. */
export const isGroup = ({ kind, headcount }: Visit, { settings }: Pick<Facts, 'settings'>): boolean =>
  kind === 'petition' && headcount >= settings.groupPetition;

/** Whether a group has not chosen who speaks for it (信访工作条例 2022, art. 20). */
export const lacksReps = (visit: Visit, facts: Pick<Facts, 'settings'>): boolean =>
  isGroup(visit, facts) && (visit.petition?.reps ?? []).length === 0;

/** The visitors inside now, in the order of arrival. */
export const insideNow = (records: readonly Visit[]): readonly Visit[] =>
  records.filter(isInside).sort((a, b) => compare(a.arrivedAt ?? '', b.arrivedAt ?? '') || compareIds(a.id, b.id));
