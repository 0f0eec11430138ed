import type { Moment } from '../../core/civil.ts';
import { compare } from '../../core/records.ts';
import type { Channel } from '../way.ts';
import { type ChannelOpening, isFor, matterOf, type ReminderBook, type SentEntry } from './entry.ts';
import type { DueReminder } from './gather.ts';

/** Person with a mail address. */
export type Recipient = { readonly id: string; readonly name: string; readonly email: string };

/** Contents of one digest: the reminders for one recipient on one channel. */
export type DigestDraft = {
  /** Null for the clerk. */
  readonly to: Recipient | null;
  readonly lines: readonly DueReminder[];
  /** Reminders that need no line of their own, because a later one of the same occasion is in `lines`. */
  readonly covered: readonly DueReminder[];
  /** Reminders too late to be of use. The digest only counts them. */
  readonly over: readonly DueReminder[];
  /** Id of the earlier digest that this one repeats, because nobody knows whether it went out; null for a new digest. */
  readonly again: string | null;
};

export type Situation = {
  readonly now: Moment;
  readonly calls: readonly DueReminder[];
  readonly book: ReminderBook;
  readonly opening: ChannelOpening;
  readonly recipientOf: (name: string) => Recipient | null;
};

type Way = Pick<Channel, 'name' | 'isAddressed'>;

/**
 * Drafts of what is newly due on a channel: today's list, one draft for the clerk, and on a channel that reaches others one for each person
 * and occasion.
 */
export const draftsFor = (way: Way, situation: Situation): readonly DigestDraft[] => [
  ...forMorning(way, situation),
  ...forClerk(way, situation),
  ...(way.isAddressed ? forOthers(way, situation) : []),
];

/** Draft with today's list, separate from other reminders. */
const forMorning = (way: Way, situation: Situation): readonly DigestDraft[] => {
  const lists = situation.calls.filter(({ kind }) => kind === 'morning');
  const due = dueCalls(way, null, lists, situation).filter(({ over }) => situation.now < over);
  return due.map((list) => ({ to: null, lines: [list], covered: [], over: [], again: null }));
};

const forClerk = (way: Way, situation: Situation): readonly DigestDraft[] => {
  const { now, opening } = situation;
  const calls = situation.calls.filter(({ kind }) => kind !== 'morning');
  const due = dueCalls(way, null, calls, situation);
  const live = due.filter(({ over }) => now < over);
  const { lines, covered } = oneLineEach(live);
  const missed = due.filter(({ at, over }) => over <= now && at >= opening.openedAt);
  const spoken = new Set(lines.flatMap(({ id }) => id ?? []));
  // A missed reminder is not counted if another reminder of the same record goes out now.
  const isSpoken = ({ id }: DueReminder): boolean => id !== null && spoken.has(id);
  const over = missed.filter((call) => !isSpoken(call));
  if (lines.length === 0 && over.length === 0) return [];
  return [{ to: null, lines, covered: [...covered, ...missed.filter(isSpoken)], over, again: null }];
};

const forOthers = (way: Way, situation: Situation): readonly DigestDraft[] => {
  const names = [...new Set(situation.calls.flatMap(({ people }) => people))].sort(compare);
  return names.flatMap((name) => {
    const to = situation.recipientOf(name);
    if (to === null) return [];
    const theirs = situation.calls.filter(({ people }) => people.includes(name));
    const live = dueCalls(way, to.id, theirs, situation).filter(({ over }) => situation.now < over);
    const { lines, covered } = oneLineEach(live);
    return lines.map((line) => {
      const others = covered.filter(({ matter }) => matter === line.matter);
      return { to, lines: [line], covered: others, over: [], again: null };
    });
  });
};

/** Splits reminders into lines and covered ones: of several reminders of one occasion only the latest becomes a line. */
const oneLineEach = (
  live: readonly DueReminder[],
): { lines: readonly DueReminder[]; covered: readonly DueReminder[] } => {
  const last = new Map(live.map((call) => [call.matter, call]));
  const lines = live.filter((call) => last.get(call.matter) === call);
  return { lines, covered: live.filter((call) => last.get(call.matter) !== call) };
};

/** Reminders whose time has come, that are not older than the channel's opening, and that have not been sent yet. */
const dueCalls = (
  { name }: Way,
  to: string | null,
  calls: readonly DueReminder[],
  { now, book, opening }: Situation,
): readonly DueReminder[] => {
  const said = book.entries.filter(isFor(name, to)).filter(({ state, inDoubt }) => state !== 'failed' || inDoubt);
  const byKey = new Map(said.map((entry) => [entry.key, entry]));
  const latest = new Map<string, Moment>();
  for (const { key, said: how, dueAt } of said)
    if (how !== 'over' && dueAt > (latest.get(matterOf(key)) ?? '')) latest.set(matterOf(key), dueAt);
  const isSaid = (call: DueReminder): boolean => {
    const entry = byKey.get(call.key);
    // A reminder that was counted as over while the clock was ahead is sent if it is not over now.
    if (entry !== undefined) return entry.said !== 'over' || call.over <= now;
    return call.at <= (latest.get(call.matter) ?? '');
  };
  return calls.filter((call) => call.at <= now && call.at >= opening.fromAt && !isSaid(call));
};

/**
 * Drafts that repeat digests whose process ended while sending. Digests that are of no use any more are left out, and so are records that
 * are no longer on the desk.
 */
export const againFor = (
  broken: readonly SentEntry[],
  { now, calls, recipientOf }: Pick<Situation, 'now' | 'calls' | 'recipientOf'>,
): readonly DigestDraft[] => {
  const byKey = new Map(calls.map((call) => [call.key, call]));
  const digests = [...new Set(broken.map(({ digest }) => digest))];
  return digests.flatMap((digest) => {
    const entries = broken.filter((entry) => entry.digest === digest);
    const saidAs = (how: SentEntry['said']): DueReminder[] =>
      entries.filter(({ said }) => said === how).flatMap(({ key }) => byKey.get(key) ?? []);
    const [lines, covered, over] = [saidAs('line'), saidAs('with'), saidAs('over')];
    const id = entries[0]?.to ?? null;
    const names = [...lines, ...covered].flatMap(({ people }) => people);
    const to = id === null ? null : (names.map(recipientOf).find((one) => one?.id === id) ?? null);
    if (!lines.some((line) => now < line.over) || (id !== null && to === null)) return [];
    return [{ to, lines, covered, over, again: digest }];
  });
};
