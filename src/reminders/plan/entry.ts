import type { Moment } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import type { ChannelName } from '../way.ts';

/** State of an entry. `unknown`: the process ended while sending. Nobody knows whether the reminder went out, and it is not sent again. */
export type EntryState = 'sending' | 'sent' | 'failed' | 'unknown';

/** The way a reminder was sent: as a line of its own, together with another line of the same occasion, or counted as missed. */
type Said = 'line' | 'with' | 'over';

/** Process that sends, named as in the desk's lock. */
export type Sender = { readonly pid: number; readonly start: string; readonly place: string };

/** Result of one reminder on one channel for one recipient. Contains no text of the record. */
export type SentEntry = {
  readonly key: string;
  readonly channel: ChannelName;
  /** Id of the recipient; null for the clerk. */
  readonly to: string | null;
  readonly id: string | null;
  readonly state: EntryState;
  readonly said: Said;
  /** Time at which the reminder should have gone out. */
  readonly dueAt: Moment;
  /** Time at which the occasion happens or falls due. */
  readonly happensAt: Moment;
  readonly triedAt: Moment;
  readonly digest: string;
  /** True if the reminder may already have gone out with `digest`. Then it may be repeated only under the id of that digest. */
  readonly inDoubt: boolean;
  /** Reason of a failure. */
  readonly why: Text | null;
  /** Process that is sending it; null if none is. */
  readonly by: Sender | null;
};

/** Times from which on a channel sends. */
export type ChannelOpening = {
  readonly channel: ChannelName;
  /** Occasions that were over before this time are not counted as missed. */
  readonly openedAt: Moment;
  /** Reminders due before this time are not sent. */
  readonly fromAt: Moment;
};

/** Record of all reminders that were sent, by channel. */
export type ReminderBook = { readonly openings: readonly ChannelOpening[]; readonly entries: readonly SentEntry[] };

export const EMPTY_BOOK: ReminderBook = { openings: [], entries: [] };

/** Part of a key that all reminders of one occasion share. */
export const matterOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

export const isFor = (channel: ChannelName, to: string | null) => (entry: SentEntry) =>
  entry.channel === channel && entry.to === to;
