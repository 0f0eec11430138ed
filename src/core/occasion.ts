import type { Moment } from './civil.ts';
import type { Facts } from './facts.ts';
import type { Row } from './record.ts';
import type { Text } from './text.ts';

/** A kind of things that people are reminded of. Each kind has its own lead times. */
export type OccasionKind =
  | 'meeting'
  | 'reply'
  | 'followup'
  | 'duty'
  | 'visit'
  | 'inside'
  | 'roster'
  | 'holidayRoster'
  | 'date'
  | 'trip'
  | 'incident';

/** Something a drawer wants people to be reminded of, once for each of its lead times. */
export type Occasion = {
  readonly kind: OccasionKind;
  /** The id of the record; null if the occasion is that something is missing. */
  readonly id: string | null;
  /** The `uid` of the record, or the name of the kind if there is no record. It is never used for another record. */
  readonly uid: string;
  /** The moment, day or month that tells the occasions of one record apart. An occasion that is moved to another time is a new one. */
  readonly occurrence: string;
  /** The moment when it happens or falls due. */
  readonly when: Moment;
  /** The moment from which a reminder is of no use any more. */
  readonly over: Moment;
  /** The moment since which the occasion is as it is now. Reminders that would have been due before it are not sent. */
  readonly since: Moment;
  /** The record's own lead times as stored, `none` if it has no reminders; null if those of the kind apply. */
  readonly own: string | null;
  /**
   * The fixed hour of the reminder, for occasions without lead times; else null. Nothing is sent at this hour either if the kind or the
   * record has no reminders.
   */
  readonly hour: Moment | null;
  /** The text of the reminder, one line. It may contain words like “today”, since it is made when it is sent. */
  readonly text: Text;
  /** Names of the people it concerns. They get the reminder at their own address, if they have one. */
  readonly people: readonly string[];
};

/** The door of a drawer to the reminders. */
export type Reminding<R extends Row> = {
  /** Every occasion of the records on the live desk, past and future. */
  reminders(records: readonly R[], facts: Facts): readonly Occasion[];
};
