import type { Moment } from '../../core/civil.ts';
import type { Settings } from '../../core/facts.ts';
import type { Called } from '../../core/morning.ts';
import type { Importance } from '../../core/record.ts';
import type { Addressee, Notice, NoticeEvent } from './record.ts';

export type NoticeState = 'draft' | 'issued' | 'postponed' | 'held' | 'cancelled';

export const noticeState = (n: Notice): NoticeState => {
  if (n.cancelledAt !== null) return 'cancelled';
  if (n.heldAt !== null) return 'held';
  if (n.issuedAt === null) return 'draft';
  return lastOf(n, 'postpone') > lastOf(n, 'told') ? 'postponed' : 'issued';
};

const lastOf = (n: Notice, kind: NoticeEvent['kind']): number => n.events.findLastIndex((event) => event.kind === kind);

/** Whether the law or the rules prescribe the meeting, by the words of its title. */
export const isStatutory = ({ title, kind }: Notice, { statutory }: Pick<Settings, 'statutory'>): boolean =>
  kind === 'meeting' && statutory.some((word) => title.toLowerCase().includes(word.toLowerCase()));

/** The importance of a notice. One without its own is major if the law prescribes the meeting, otherwise normal. */
export const noticeImportance = (n: Notice, settings: Pick<Settings, 'statutory'>): Importance =>
  n.importance ?? (isStatutory(n, settings) ? 3 : 2);

export const isMeetingOver = (n: Notice, now: Moment): boolean => n.end < now;

/** The people who were not told, or not since the new time was set. */
export const untold = (n: Notice): readonly Addressee[] => n.called.filter(({ state }) => state === 'notTold');

/** The people who were told and have not answered. */
export const unanswered = (n: Notice): readonly Addressee[] => n.called.filter(({ state }) => state === 'told');

/**
 * The people who must be told (again). Cancelled: everyone who was ever told. Changed: those told before the change who are coming or have
 * not answered.
 */
export const misinformed = (n: Notice): readonly Addressee[] =>
  n.called.filter(
    (someone) =>
      someone.toldAt !== null &&
      !someone.knows &&
      (n.cancelledAt !== null || (someone.state !== 'notTold' && !staysAway(someone))),
  );

export const staysAway = ({ state }: Addressee): boolean => state === 'leave' || state === 'declined';

/**
 * Names of the people who will attend: the people invited without those who decline or are on leave, and substitutes instead of those who
 * sent them.
 */
export const comers = (n: Notice): readonly string[] =>
  n.called.filter((someone) => !staysAway(someone)).map(({ name, substitute }) => substitute ?? name);

/** The answers of the called people, as the page of the day before tells them. */
export const calledTo = (n: Notice): Called => {
  const counts = { all: 0, leave: 0, declined: 0, open: 0 };
  for (const { observer, state } of n.called) {
    if (observer) continue;
    counts.all += 1;
    if (state === 'leave' || state === 'declined') counts[state] += 1;
    else if (state === 'told' || state === 'notTold') counts.open += 1;
  }
  return counts;
};

type Postponement = Extract<NoticeEvent, { kind: 'postpone' }>;

/**
 * The start that people had been told before it was moved, and the reason of the last move; null if nobody had been told another
 * time. Of two moves between two sendings the first one counts, because nobody was told the time between.
 */
export const movedFrom = (n: Notice): { start: Moment; reason: string | null } | null => {
  const last = lastOf(n, 'postpone');
  const told = n.events.slice(0, Math.max(0, last)).findLastIndex(({ kind }) => kind === 'told');
  if (told === -1) return null;
  const moves = n.events.slice(told, last + 1).filter((event): event is Postponement => event.kind === 'postpone');
  const [first, final] = [moves.at(0), moves.at(-1)];
  return first === undefined || final === undefined ? null : { start: first.formerStartAt, reason: final.reason };
};

/** The start that people were last told; the start of the notice if nobody was told any. */
export const announcedStart = (n: Notice): Moment => {
  const cancelled = lastOf(n, 'cancel');
  const life = cancelled === -1 ? n.events : n.events.slice(0, cancelled);
  const told = life.findLastIndex(({ kind }) => kind === 'told');
  const move = life.slice(told + 1).find((event): event is Postponement => event.kind === 'postpone');
  return told === -1 ? n.start : (move?.formerStartAt ?? n.start);
};

/** The moment when the notice was issued, or issued again after it was moved. Null in a draft. */
export const roundIssuedAt = (n: Notice): Moment | null =>
  n.events.slice(lastOf(n, 'postpone') + 1).find(({ kind }) => kind === 'told')?.happenedAt ?? null;

/** Ids of the notices that a notice belongs to, the nearest first. */
export const parentsOf = (n: Notice, records: readonly Notice[]): readonly string[] => {
  const above: string[] = [];
  for (let id = n.parent; id !== null && !above.includes(id); ) {
    above.push(id);
    const at = id;
    id = records.find((other) => other.id === at)?.parent ?? null;
  }
  return above;
};

/** Ids of the records with which a clash was settled since the meeting was last moved. */
export const settledWith = (n: Notice): readonly string[] =>
  n.events.slice(lastOf(n, 'postpone') + 1).flatMap((event) => (event.kind === 'settle' ? [event.with] : []));

/** The reason of a cancellation, if those called are told it; otherwise null, and they read 因故. */
export const reasonTold = (n: Notice): string | null => {
  const cancelled = latest(n, 'cancel');
  return cancelled?.sayWhy === true ? cancelled.reason : null;
};

/** The last event of a kind; undefined if there is none. */
export const latest = <K extends NoticeEvent['kind']>(n: Notice, kind: K) =>
  n.events.findLast((event): event is Extract<NoticeEvent, { kind: K }> => event.kind === kind);
