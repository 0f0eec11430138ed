import type { Moment } from '../core/civil.ts';
import type { OccasionKind } from '../core/occasion.ts';
import type { Text } from '../core/text.ts';

/** Kind of thing a reminder is about: an occasion of a record, or the morning list. */
export type ReminderKind = OccasionKind | 'morning';

/** A reminder of one thing, which becomes one line of a digest. */
export type Reminder = {
  /**
   * Kind, record, occurrence and lead time, as in `meeting/UID/2026-11-25/30m`. A channel sends each key once. Contains no text of the
   * record.
   */
  readonly key: string;
  readonly kind: ReminderKind;
  /** Id of the record; null for a reminder about a record that is missing, such as a duty roster. */
  readonly id: string | null;
  /** Time at which the reminder should go out. */
  readonly at: Moment;
  /** Time at which the occasion happens or falls due. */
  readonly when: Moment;
  /** The text, one line. The note that a reminder is late is added when it is sent. */
  readonly text: Text;
  /** True if the reminder goes out more than an hour after `at`: the computer was off, or the channel failed. */
  readonly late: boolean;
};

/** A message on one channel. All reminders that are newly due go into it together. */
export type Digest = {
  /** Made from the reminders in it: a digest that is sent again has the same id. */
  readonly id: string;
  readonly title: Text;
  readonly reminders: readonly Reminder[];
  /** The line that counts the occasions that passed before a reminder of them could be sent; null if there are none. */
  readonly over: Text | null;
  /** Text sent as it stands, used for the morning list; null in a digest of reminders. */
  readonly body: Text | null;
  /** Mail address of the recipient; null for the clerk. */
  readonly to: string | null;
  /** Invitation or cancellation that is attached to a mail (iTIP, RFC 5546). */
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
};
