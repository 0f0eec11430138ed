import type { Addressee, Attendance, Notice, Quorum } from './record.ts';

/** The number of people in each state. */
export const replyCounts = (called: readonly Addressee[]): Readonly<Record<Addressee['state'], number>> => {
  const counts = { notTold: 0, told: 0, coming: 0, leave: 0, substitute: 0, declined: 0 };
  for (const { state } of called) counts[state] += 1;
  return counts;
};

/** The numbers of the called people, or of the observers, by what they answered. */
export type ReplyStanding = {
  /** The number of people who will attend or be represented. */
  readonly sure: number;
  readonly onLeave: number;
  readonly declined: number;
  /** The number of people who have not answered. */
  readonly open: number;
  readonly all: number;
};

/** The answers of the called people in numbers, or those of the observers. */
export const replyStanding = (n: Notice, observer: boolean): ReplyStanding => {
  const people = apart(n.called, observer);
  const { coming, substitute, leave, declined, told, notTold } = replyCounts(people);
  return { sure: coming + substitute, onLeave: leave, declined, open: told + notTold, all: people.length };
};

/** Either the called people or the observers among these. */
const apart = (people: readonly Addressee[], observer: boolean): readonly Addressee[] =>
  people.filter((someone) => someone.observer === observer);

/** The share of these people among the called, and among the observers. */
export const shareOf = (n: Notice, people: readonly Addressee[]) => {
  const share = (observer: boolean) => ({
    open: apart(people, observer).length,
    all: apart(n.called, observer).length,
  });
  return { members: share(false), observers: share(true) };
};

/**
 * The members of whom so many have to be there. `half` is more than half of all members, not of those present (地方组织法 2022, art. 51);
 * `twoThirds` is that of a congress (art. 14).
 */
export const quorumOf = (quorum: Quorum, all: number): number =>
  quorum === 'half' ? Math.floor(all / 2) + 1 : Math.ceil((2 * all) / 3);

/** The members who said that they come themselves, all members, and how many have to be there; null without a quorum. */
export const quorumStanding = (n: Notice): { sure: number; all: number; least: number | null } => {
  const members = apart(n.called, false);
  const least = n.quorum == null ? null : quorumOf(n.quorum, members.length);
  return { sure: members.filter(({ state }) => state === 'coming').length, all: members.length, least };
};

/** The numbers of people present, late, left early, excused and absent, observers or the others; all 0 until the meeting was held. */
export const turnoutOf = (n: Notice, observer: boolean): Readonly<Record<Attendance, number>> => {
  const turnout = { present: 0, late: 0, early: 0, excused: 0, absent: 0 };
  for (const { attendance } of apart(n.called, observer)) if (attendance !== null) turnout[attendance] += 1;
  return turnout;
};
