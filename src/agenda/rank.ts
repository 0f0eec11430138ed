import { workdaysLeft } from '../calendar/working/workdays.ts';
import type { Moment } from '../core/civil.ts';
import type { Action } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import type { Mark } from '../core/record.ts';
import { compare, compareIds } from '../core/records.ts';

export type Quadrant = 'A' | 'B' | 'C' | 'D';

/** The urgency of an action with the terms it was computed from; `why` shows them. */
export type Urgency = {
  readonly value: number;
  readonly kind: 'dated' | 'late' | 'undated';
  /** Working days left until the due date (negative if late), or passed since the matter was last touched if it is undated. */
  readonly workdays: number;
  /** The urgency before a mark (加急, 特急) raised it. */
  readonly unmarked: number;
};

export type Ranked = Action & {
  readonly urgency: Urgency;
  readonly score: number;
  readonly quadrant: Quadrant;
};

/** The least urgency of a marked matter (domain.md: 加急 0.7, 特急 1.0). */
export const FLOOR: Readonly<Record<Mark, number>> = { urgent: 0.7, flash: 1 };

/**
 * Urgency of a dated matter by working days left. It is 1 when the matter is due, and its distance to 0.15 halves with every two working
 * days before.
 */
export const datedUrgency = (workdaysLeft: number): number => 0.15 + 0.85 * 2 ** (-workdaysLeft / 2);

/** Urgency of a late matter by working days left, which is negative. It rises from 1 and never reaches 1.5. */
export const lateUrgency = (workdaysLeft: number): number => 1 + 0.5 * (1 - 2 ** (workdaysLeft / 5));

/** The limit that urgency approaches and never reaches. */
const NEVER = 1.5;

/** An urgency in print: rounded, but rounded down if rounding would give the limit, which no urgency reaches. */
export const spelledUrgency = (value: number, digits: number): string =>
  Math.min(value, NEVER - 10 ** -digits).toFixed(digits);

/** The score in print, with three decimals. It is rounded down for the reason for which `spelledUrgency` rounds down. */
export const spelledScore = ({ importance, score }: Pick<Ranked, 'importance' | 'score'>): string =>
  Math.min(score, importance * NEVER - 0.001).toFixed(3);

/** Urgency of an undated matter by working days since it was last touched. */
export const undatedUrgency = (workdaysIdle: number): number => Math.min(0.4, 0.15 + 0.01 * Math.max(0, workdaysIdle));

export const urgencyOf = (action: Action, facts: Facts): Urgency => {
  const { kind, workdays } = timeOf(action, facts);
  const unmarked = URGENCY[kind](workdays);
  const floor = action.mark === null ? 0 : FLOOR[action.mark];
  return { kind, workdays, unmarked, value: Math.max(unmarked, floor) };
};

const URGENCY: Readonly<Record<Urgency['kind'], (workdays: number) => number>> = {
  dated: datedUrgency,
  late: lateUrgency,
  undated: undatedUrgency,
};

const timeOf = ({ due, touchedAt }: Action, facts: Facts): Pick<Urgency, 'kind' | 'workdays'> => {
  const { now, calendar, settings } = facts;
  if (due === null)
    return { kind: 'undated', workdays: Math.max(0, workdaysLeft(calendar, settings.hours, touchedAt, now)) };
  return { kind: due < now ? 'late' : 'dated', workdays: workdaysUntil(due, facts) };
};

const workdaysUntil = (due: Moment, { calendar, settings, now }: Facts): number =>
  workdaysLeft(calendar, settings.hours, now, due);

/** The urgency of actions at one moment, computed once for each due date: hundreds of matters are due at the same few moments. */
const urgencyOnce = (facts: Facts): ((action: Action) => Urgency) => {
  const known = new Map<Moment, Urgency>();
  return (action) => {
    const { due, mark } = action;
    const before = due === null || mark !== null ? undefined : known.get(due);
    if (before !== undefined) return before;
    const urgency = urgencyOf(action, facts);
    if (due !== null && mark === null) known.set(due, urgency);
    return urgency;
  };
};

/** The quadrant: A important and urgent, B important only, C urgent only, D neither. It is a label and does not affect the order. */
export const quadrantOf = (importance: number, urgency: number): Quadrant =>
  importance >= 3 ? (urgency >= 0.55 ? 'A' : 'B') : urgency >= 0.55 ? 'C' : 'D';

export const rankOne = (action: Action, facts: Facts): Ranked => withUrgency(action, urgencyOf(action, facts));

const withUrgency = (action: Action, urgency: Urgency): Ranked => {
  const { id, drawer, title, due, importance, mark, createdAt, touchedAt, because, next, asks, clock } = action;
  // Fields are named one by one, because copying with a spread took V8 longer than all the counting.
  const ranked = {
    id,
    drawer,
    title,
    action: action.action,
    due,
    importance,
    mark,
    createdAt,
    touchedAt,
    because,
    next,
    urgency,
    score: action.importance * urgency.value,
    quadrant: quadrantOf(action.importance, urgency.value),
  };
  if (asks === undefined && clock === undefined) return ranked;
  return { ...ranked, ...(asks === undefined ? {} : { asks }), ...(clock === undefined ? {} : { clock }) };
};

/**
 * The order of the list: what runs by the clock first, then by score, then due date (undated last), then creation, then id. No two items are equal, so that one desk always
 * prints one list.
 */
const byRank = (a: Ranked, b: Ranked): number =>
  Number(b.clock !== undefined) - Number(a.clock !== undefined) ||
  b.score - a.score ||
  compare(a.due ?? '9', b.due ?? '9') ||
  compare(a.createdAt, b.createdAt) ||
  compareIds(a.id, b.id) ||
  compare(a.action.en, b.action.en);

export const rank = (actions: readonly Action[], facts: Facts): readonly Ranked[] => {
  const urgencyFor = urgencyOnce(facts);
  return actions.map((action) => withUrgency(action, urgencyFor(action))).sort(byRank);
};

/** Whether a matter is out of the list until the snooze ends. A matter that has become overdue meanwhile is back in the list. */
export const isSnoozed = (snoozedUntil: Moment | null, due: Moment | null, now: Moment): boolean =>
  snoozedUntil !== null && snoozedUntil > now && !(due !== null && due < now);
