import type { Moment } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import type { ChannelName } from '../way.ts';

/** `unknown`: a crash came between the sending and the note that it was sent, and it may not be sent twice. */
export type EntryState = 'sending' | 'sent' | 'failed' | 'unknown';

/** A line of its own; with another line of the same matter; in the count of what is over. */
type Said = 'line' | 'with' | 'over';

/** A process that is at work, as locks name it. */
export type Sender = { readonly pid: number; readonly start: string; readonly place: string };

/** What became of one reminder on one way to one recipient. Holds no word of the record. */
export type Entry = {
  readonly key: string;
  readonly channel: ChannelName;
  /** The id of whoever it went to, who is not the clerk. */
  readonly to: string | null;
  readonly id: string | null;
  readonly state: EntryState;
  readonly said: Said;
  /** When it was to be said. */
  readonly dueAt: Moment;
  /** When what it speaks of happens or falls due. */
  readonly happensAt: Moment;
  readonly triedAt: Moment;
  readonly digest: string;
  /** It may have gone out by this digest once: by no other may it be tried again. */
  readonly inDoubt: boolean;
  /** Why it failed. */
  readonly why: Text | null;
  /** Who is sending it. */
  readonly by: Sender | null;
};

/** From when on a channel speaks. */
export type Opening = {
  readonly channel: ChannelName;
  /** What was over before then is not counted either. */
  readonly openedAt: Moment;
  /** What was to be said before then is not said any more. */
  readonly fromAt: Moment;
};

/** Everything that was sent, and where. */
export type Book = { readonly openings: readonly Opening[]; readonly entries: readonly Entry[] };

export const EMPTY_BOOK: Book = { openings: [], entries: [] };

/** The part of a key that all reminders of one occasion share. */
export const matterOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

export const isFor = (channel: ChannelName, to: string | null) => (entry: Entry) =>
  entry.channel === channel && entry.to === to;
