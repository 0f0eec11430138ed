import { addDays, addMinutes, at, dayOf, type Moment } from '../../core/civil.ts';
import type { ChannelName } from '../way.ts';
import type { Draft } from './draft.ts';
import type { Book, Entry, EntryState, Opening, Sender } from './entry.ts';
import type { Call } from './gather.ts';

/** How long an entry is kept after what it was about. */
const DAYS_KEPT = 60;

/** What may have been said, by a book that was lost, is not said again unless it is so young. */
const RECENT_MINUTES = 60;

/**
 * From when on a channel speaks that has not spoken before: of today what still helps, of earlier days nothing. After a book was lost
 * today's reminders have gone out already, most likely: then only those of the last hour.
 */
export const openingOf = (channel: ChannelName, book: Book, now: Moment, isLost: boolean): Opening => {
  const known = book.openings.find((opening) => opening.channel === channel);
  // One in the future is that of a clock that was ahead: nothing would be said until then.
  if (known !== undefined && known.fromAt <= now) return known;
  return { channel, openedAt: now, fromAt: isLost ? addMinutes(now, -RECENT_MINUTES) : at(dayOf(now), '00:00') };
};

/**
 * The book with these channels' openings in it, in place of older ones.
 * @param isAll these are the channels in use: one that was taken out of use is new when it comes back
 */
export const withOpenings = (book: Book, openings: readonly Opening[], isAll: boolean): Book => {
  const isAmong = ({ channel }: Opening): boolean => openings.some((opening) => opening.channel === channel);
  const others = isAll ? [] : book.openings.filter((opening) => !isAmong(opening));
  const isKnown = (opening: Opening): boolean => book.openings.some((other) => sameOpening(opening, other));
  const isSame = openings.every(isKnown) && others.length + openings.length === book.openings.length;
  return isSame ? book : { ...book, openings: [...others, ...openings] };
};

const sameOpening = (a: Opening, b: Opening): boolean =>
  a.channel === b.channel && a.openedAt === b.openedAt && a.fromAt === b.fromAt;

/** Who sends what, and when. */
export type Sending = {
  readonly channel: ChannelName;
  readonly digest: string;
  readonly now: Moment;
  readonly by: Sender;
};

/** The entries of a draft that is about to be sent. */
export const entriesOf = (draft: Draft, { channel, digest, now, by }: Sending): readonly Entry[] => {
  const entry =
    (said: Entry['said']) =>
    ({ key, id, at: dueAt, when: happensAt }: Call): Entry => ({
      ...{ key, channel, to: draft.to?.id ?? null, id, state: 'sending', said, dueAt, happensAt },
      ...{ triedAt: now, digest, inDoubt: draft.again !== null, why: null, by },
    });
  return [...draft.lines.map(entry('line')), ...draft.covered.map(entry('with')), ...draft.over.map(entry('over'))];
};

/** The book with these entries, each in the place of what was known of the same reminder. */
export const entered = (book: Book, entries: readonly Entry[]): Book => {
  if (entries.length === 0) return book;
  const fresh = new Set(entries.map(placeOf));
  return { ...book, entries: [...book.entries.filter((entry) => !fresh.has(placeOf(entry))), ...entries] };
};

const placeOf = ({ key, channel, to }: Entry): string => JSON.stringify([key, channel, to]);

/** What became of a digest. Only what this process was sending is settled. */
export const settled = (
  book: Book,
  { channel, digest, by }: Sending,
  state: EntryState,
  why: Entry['why'] = null,
): Book => ({
  ...book,
  entries: book.entries.map((entry) =>
    entry.state === 'sending' && entry.channel === channel && entry.digest === digest && isSame(entry.by, by)
      ? { ...entry, state, why, by: null }
      : entry,
  ),
});

const isSame = (one: Sender | null, other: Sender): boolean => one?.pid === other.pid && one.start === other.start;

/** These entries given up: nobody knows, and nobody may try again. */
export const givenUp = (book: Book, entries: readonly Entry[]): Book => {
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
 * The book without what is long past. What the desk would still call for stays, however old: a clock that was a year ahead for a
 * minute must not make it forget.
 */
export const pruned = (book: Book, calls: readonly Call[], now: Moment): Book => {
  const last = addDays(dayOf(now), -DAYS_KEPT);
  const alive = new Set(calls.map(({ key }) => key));
  const kept = book.entries.filter(({ key, happensAt }) => dayOf(happensAt) >= last || alive.has(key));
  return kept.length === book.entries.length ? book : { ...book, entries: kept };
};

/** Entries of a channel of which nobody knows whether they went out, unless their sender is still at it. */
export const openOn = (book: Book, channel: ChannelName): readonly Entry[] =>
  book.entries.filter(
    (entry) => entry.channel === channel && (entry.state === 'sending' || (entry.state === 'failed' && entry.inDoubt)),
  );
