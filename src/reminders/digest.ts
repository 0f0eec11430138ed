import type { Moment } from '../core/civil.ts';
import type { OccasionKind } from '../core/occasion.ts';
import type { Text } from '../core/text.ts';

/** What a reminder is about: something on the desk, or the day's list. */
export type ReminderKind = OccasionKind | 'morning';

/** One thing to be reminded of, as it goes out: a line of a digest. */
export type Reminder = {
  /** Of which record, occurrence and offset; with the channel it is the key that is used once. Holds no word of the record. */
  readonly key: string;
  readonly kind: ReminderKind;
  /** The record; null where the reminder is of something that is missing. */
  readonly id: string | null;
  /** When it was to be said. */
  readonly at: Moment;
  /** When what it speaks of happens or falls due. */
  readonly when: Moment;
  /** One line, without the time it is late by. */
  readonly text: Text;
  /** It should have come earlier: the computer was off, or the channel failed. */
  readonly late: boolean;
};

/** What goes out at once on one channel: one message, not a stream. */
export type Digest = {
  /** Stable for a set of reminders: sent again it has the same. */
  readonly id: string;
  readonly title: Text;
  readonly reminders: readonly Reminder[];
  /** One line for all that is over and was never said; null where nothing is. */
  readonly over: Text | null;
  /** A whole text that goes out as it is, as the morning list does; null in a plain digest. */
  readonly body: Text | null;
  /** To whom, where it is not the clerk: an address of mail. */
  readonly to: string | null;
  /** A calendar object that goes with it (RFC 5545, an iTIP REQUEST or CANCEL). */
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
};
