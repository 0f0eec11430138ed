import { addDays, addMinutes, at, dayOf, type Moment } from '../../core/civil.ts';
import type { ChannelName } from '../way.ts';
import type { DigestDraft } from './draft.ts';
import type { ChannelOpening, EntryState, ReminderBook, Sender, SentEntry } from './entry.ts';
import type { DueReminder } from './gather.ts';

/** Days an entry is kept after its occasion. */
const DAYS_KEPT = 60;

/** After the book was lost, reminders due within this time are sent. Older ones most likely went out before. */
const RECENT_MINUTES = 60;

/**
 * Opening of a channel, known or new. A new channel sends today's reminders that are still of use, and none of earlier days. After the book
 * was lost, today's reminders have most likely gone out already; then only those of the last hour are sent.
 */
export const channelOpeningOf = (
  channel: ChannelName,
  book: ReminderBook,
  now: Moment,
  isLost: boolean,
): ChannelOpening => {
  const known = book.openings.find((opening) => opening.channel === channel);
  // An opening in the future comes from a clock that was ahead. It would keep the channel silent until then.
  if (known !== undefined && known.fromAt <= now) return known;
  return { channel, openedAt: now, fromAt: isLost ? addMinutes(now, -RECENT_MINUTES) : at(dayOf(now), '00:00') };
};

/**
 * Book with these openings, which replace older ones of the same channels.
 * @param isAll true if `openings` are those of all channels in use. Others are then removed, so that a channel that comes back later starts
 * anew.
 */
export const withOpenings = (book: ReminderBook, openings: readonly ChannelOpening[], isAll: boolean): ReminderBook => {
  const isAmong = ({ channel }: ChannelOpening): boolean => openings.some((opening) => opening.channel === channel);
  const others = isAll ? [] : book.openings.filter((opening) => !isAmong(opening));
  const isKnown = (opening: ChannelOpening): boolean => book.openings.some((other) => sameOpening(opening, other));
  const isSame = openings.every(isKnown) && others.length + openings.length === book.openings.length;
  return isSame ? book : { ...book, openings: [...others, ...openings] };
};

const sameOpening = (a: ChannelOpening, b: ChannelOpening): boolean =>
  a.channel === b.channel && a.openedAt === b.openedAt && a.fromAt === b.fromAt;

/** An attempt to send a digest. */
export type Sending = {
  readonly channel: ChannelName;
  readonly digest: string;
  readonly now: Moment;
  readonly by: Sender;
};

/** Entries for a draft that is about to be sent. */
export const sentEntriesOf = (draft: DigestDraft, { channel, digest, now, by }: Sending): readonly SentEntry[] => {
  const entry =
    (said: SentEntry['said']) =>
    ({ key, id, at: dueAt, when: happensAt }: DueReminder): SentEntry => ({
      ...{ key, channel, to: draft.to?.id ?? null, id, state: 'sending', said, dueAt, happensAt },
      ...{ triedAt: now, digest, inDoubt: draft.again !== null, why: null, by },
    });
  return [...draft.lines.map(entry('line')), ...draft.covered.map(entry('with')), ...draft.over.map(entry('over'))];
};

/** Book with these entries. Each replaces the earlier entry of the same reminder, channel and recipient. */
export const entered = (book: ReminderBook, entries: readonly SentEntry[]): ReminderBook => {
  if (entries.length === 0) return book;
  const fresh = new Set(entries.map(placeOf));
  return { ...book, entries: [...book.entries.filter((entry) => !fresh.has(placeOf(entry))), ...entries] };
};

const placeOf = ({ key, channel, to }: SentEntry): string => JSON.stringify([key, channel, to]);

/** Book in which the result of a digest is entered. Only entries that this process was sending are changed. */
export const settledBook = (
  book: ReminderBook,
  { channel, digest, by }: Sending,
  state: EntryState,
  why: SentEntry['why'] = null,
): ReminderBook => ({
  ...book,
  entries: book.entries.map((entry) =>
    entry.state === 'sending' && entry.channel === channel && entry.digest === digest && isSame(entry.by, by)
      ? { ...entry, state, why, by: null }
      : entry,
  ),
});

const isSame = (one: Sender | null, other: Sender): boolean => one?.pid === other.pid && one.start === other.start;

/** Book in which these entries are `unknown`: they may have gone out, and they are not tried again. */
export const givenUp = (book: ReminderBook, entries: readonly SentEntry[]): ReminderBook => {
  const places = new Set(entries.map(placeOf));
  if (places.size === 0) return book;
  return {
    ...book,
    entries: book.entries.map((entry) =>
      places.has(placeOf(entry)) ? { ...entry, state: 'unknown', by: null } : entry,
    ),
  };
};

/**
 * Book without old entries. An entry stays, however old, while the desk still calls for its reminder: a clock that is a year ahead for a
 * minute must not lead to reminders sent twice.
 */
export const pruned = (book: ReminderBook, calls: readonly DueReminder[], now: Moment): ReminderBook => {
  const last = addDays(dayOf(now), -DAYS_KEPT);
  const alive = new Set(calls.map(({ key }) => key));
  const kept = book.entries.filter(({ key, happensAt }) => dayOf(happensAt) >= last || alive.has(key));
  return kept.length === book.entries.length ? book : { ...book, entries: kept };
};

/** Entries of a channel that are being sent, and those that failed but may have gone out before. */
export const openOn = (book: ReminderBook, channel: ChannelName): readonly SentEntry[] =>
  book.entries.filter((entry) => entry.channel === channel && mayHaveBrokenOff(entry));

/** Whether the sending of an entry may have broken off. */
export const mayHaveBrokenOff = ({ state, inDoubt }: SentEntry): boolean =>
  state === 'sending' || (state === 'failed' && inDoubt);
