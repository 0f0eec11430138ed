import { type Moment, yearOf } from '../../core/civil.ts';
import type { Importance } from '../../core/record.ts';
import type { Addressee, Attendance, Notice, NoticeEvent, Standing } from './record.ts';

export type State = 'draft' | 'issued' | 'postponed' | 'held' | 'cancelled';

export const stateOf = (n: Notice): State => {
  if (n.cancelledAt !== null) return 'cancelled';
  if (n.heldAt !== null) return 'held';
  if (n.issuedAt === null) return 'draft';
  return lastOf(n, 'postpone') > lastOf(n, 'told') ? 'postponed' : 'issued';
};

const lastOf = (n: Notice, kind: NoticeEvent['kind']): number => n.events.findLastIndex((event) => event.kind === kind);

/** A notice is 2 unless it says otherwise (domain.md, Ranking). */
export const importanceOf = (n: Notice): Importance => n.importance ?? 2;

export const isOver = (n: Notice, now: Moment): boolean => n.end < now;

/** The desk is done with it when its minutes are there, or when all who knew of it know that it is cancelled. */
export const isOpen = (n: Notice): boolean =>
  n.cancelledAt !== null ? misinformed(n).length > 0 : n.heldAt === null || n.minutes === null;

/** Its end, or when that was recorded; of one that was called off, the end it would have had, for people ask until then. */
export const closedAt = (n: Notice): Moment | null => {
  if (isOpen(n)) return null;
  const recordedAt = n.heldAt ?? n.end;
  return recordedAt > n.end ? recordedAt : n.end;
};

/** Nobody has told them, or not since the new time was set. */
export const untold = (n: Notice): readonly Addressee[] => n.called.filter(({ state }) => state === 'notTold');

/** They were told, and have not answered. */
export const unanswered = (n: Notice): readonly Addressee[] => n.called.filter(({ state }) => state === 'told');

/**
 * Those who go by what is no longer so: all who ever heard of a cancelled notice; of a changed one those who mean to come, or
 * have not said.
 */
export const misinformed = (n: Notice): readonly Addressee[] =>
  n.called.filter(
    (someone) =>
      someone.toldAt !== null &&
      !someone.knows &&
      (n.cancelledAt !== null || (someone.state !== 'notTold' && !staysAway(someone))),
  );

export const staysAway = ({ state }: Addressee): boolean => state === 'leave' || state === 'declined';

/** Who will sit there: those called but for those who stay away, substitutes in their own name. */
export const comers = (n: Notice): readonly string[] =>
  n.called.filter((someone) => !staysAway(someone)).map(({ name, substitute }) => substitute ?? name);

export type Counts = Readonly<Record<Standing, number>>;

/** How many stand how; they add up to all who are called. */
export const countsOf = (n: Notice): Counts => {
  const counts = { notTold: 0, told: 0, coming: 0, leave: 0, substitute: 0, declined: 0 };
  for (const { state } of n.called) counts[state] += 1;
  return counts;
};

type Postponement = Extract<NoticeEvent, { kind: 'postpone' }>;

/**
 * The time that people had been told before it was moved, and why it was moved last; null if nobody had been told another
 * time. A notice moved twice between two sendings goes by the first of the two, for the time between was never out.
 */
export const movedFrom = (n: Notice): { start: Moment; reason: string | null } | null => {
  const last = lastOf(n, 'postpone');
  const told = n.events.slice(0, Math.max(0, last)).findLastIndex(({ kind }) => kind === 'told');
  if (told === -1) return null;
  const moves = n.events.slice(told, last + 1).filter((event): event is Postponement => event.kind === 'postpone');
  const [first, final] = [moves.at(0), moves.at(-1)];
  return first === undefined || final === undefined ? null : { start: first.formerStartAt, reason: final.reason };
};

/** The start that people go by: the one they were last told, or the notice's own if nobody was told any. */
export const announcedStart = (n: Notice): Moment => {
  const cancelled = lastOf(n, 'cancel');
  const life = cancelled === -1 ? n.events : n.events.slice(0, cancelled);
  const told = life.findLastIndex(({ kind }) => kind === 'told');
  const move = life.slice(told + 1).find((event): event is Postponement => event.kind === 'postpone');
  return told === -1 ? n.start : (move?.formerStartAt ?? n.start);
};

/** When it was last sent for the first time: issued, or re-issued after it was moved. Null in a draft. */
export const roundIssuedAt = (n: Notice): Moment | null =>
  n.events.slice(lastOf(n, 'postpone') + 1).find(({ kind }) => kind === 'told')?.happenedAt ?? null;

/** The last event of a kind, or undefined. */
export const latest = <K extends NoticeEvent['kind']>(n: Notice, kind: K) =>
  n.events.findLast((event): event is Extract<NoticeEvent, { kind: K }> => event.kind === kind);

/** How the answers stand: who will be there or be represented, who has not said, and how many are called. */
export const standingOf = (n: Notice): { sure: number; open: number; all: number } => {
  const { coming, substitute, told, notTold } = countsOf(n);
  return { sure: coming + substitute, open: told + notTold, all: n.called.length };
};

/** How many were there, and how not; all 0 until it was held. */
export const turnoutOf = (n: Notice): Readonly<Record<Attendance, number>> => {
  const turnout = { present: 0, late: 0, excused: 0, absent: 0 };
  for (const { attendance } of n.called) if (attendance !== null) turnout[attendance] += 1;
  return turnout;
};

/** Document numbers begin anew each year (GB/T 9704: 发文字号 is code, year and serial number). */
export const sameNumber = (a: Notice, b: Notice): boolean =>
  a.docNumber !== null && a.docNumber === b.docNumber && yearOf(a.createdAt) === yearOf(b.createdAt);
