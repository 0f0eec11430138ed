import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts, Hours } from '../../core/facts.ts';
import type { Importance } from '../../core/record.ts';
import { maskPersonal } from '../../core/words.ts';
import type { Kind, Visit } from './record.ts';

export type State = 'expected' | 'inside' | 'left' | 'waiting' | 'closed';

/** Importance by kind: a superior body and a petition as their matters rank (domain.md), a delivery is a trifle. */
const IMPORTANCE_OF: Readonly<Record<Kind, Importance>> = {
  superior: 4,
  petition: 3,
  subordinate: 2,
  business: 2,
  press: 2,
  delivery: 1,
};

export const importanceOf = ({ kind }: Visit): Importance => IMPORTANCE_OF[kind];

export const isExpected = ({ arrivedAt }: Visit): boolean => arrivedAt === null;

/** Expected on a day and at no hour: an old book said no more. It binds nobody. */
export const isDayOnly = ({ imported }: Visit): boolean => imported?.isDayOnly === true;

/** Arrived and not left. */
export const isInside = ({ arrivedAt, leftAt }: Visit): boolean => arrivedAt !== null && leftAt === null;

/**
 * 首问负责: whoever was asked first stays answerable, and a petition must be answered whoever received it. What an old book
 * brought in was settled there, or is entered anew.
 */
const needsAnswer = ({ firstContact, kind, imported }: Visit): boolean =>
  imported === null && (firstContact !== null || kind === 'petition');

/** `left` is gone with nothing owed; `waiting` is gone and not yet answered; `closed` is gone and answered. */
export const stateOf = (visit: Visit): State => {
  if (isExpected(visit)) return 'expected';
  if (isInside(visit)) return 'inside';
  if (visit.answeredAt !== null) return 'closed';
  return needsAnswer(visit) ? 'waiting' : 'left';
};

export const isOpen = (visit: Visit): boolean => !['left', 'closed'].includes(stateOf(visit));

/** A visit is over when they have left and, where an answer was owed, have been told. A petition is never before that. */
export const closedAt = (visit: Visit): Moment | null =>
  isOpen(visit) || visit.leftAt === null ? null : laterOf(visit.leftAt, visit.answeredAt ?? visit.leftAt);

export const laterOf = (a: Moment, b: Moment): Moment => (a > b ? a : b);

/** The closing time that counts for a moment: that day's, or the moment itself where it is later still. */
export const closingOf = (moment: Moment, { close }: Hours): Moment => laterOf(moment, at(dayOf(moment), close));

/** Still inside when the office has closed for the day. */
export const isOverstaying = (visit: Visit, { now, settings }: Facts): boolean =>
  isInside(visit) && visit.arrivedAt !== null && closingOf(visit.arrivedAt, settings.hours) <= now;

/** Expected, and the office has closed on that day without them. */
export const isNoShow = (visit: Visit, { now, settings }: Facts): boolean =>
  isExpected(visit) && visit.expectedAt !== null && closingOf(visit.expectedAt, settings.hours) <= now;

/** The moment a visit stands under: when they came, or are expected. */
export const whenOf = ({ arrivedAt, expectedAt }: Pick<Visit, 'arrivedAt' | 'expectedAt'>): Moment | null =>
  arrivedAt ?? expectedAt;

const firstLine = (passage: string): string => passage.split('\n', 1)[0] ?? '';

/** What a visit is called: its visitor, or where nobody is named, the unit or the purpose. */
export const titleOf = ({ name, org, purpose }: Visit): string =>
  name ?? org ?? (purpose === null ? '—' : maskPersonal(firstLine(purpose)));

/**
 * The petition whose matter this visit comes about again and which is still unanswered, or null. Follows the chain of
 * repeats back, each visit once.
 */
export const openMatterOf = (visit: Visit, records: readonly Visit[]): Visit | null => {
  const seen = new Set([visit.id]);
  let earlier = visit;
  while (earlier.repeatOf !== null && !seen.has(earlier.repeatOf)) {
    const before = records.find(({ id }) => id === earlier.repeatOf);
    if (before === undefined) return null;
    if (before.kind === 'petition' && before.answeredAt === null && before.imported === null) return before;
    seen.add(before.id);
    earlier = before;
  }
  return null;
};
