import type { Moment } from './civil.ts';
import type { Text } from './text.ts';

/** What on a desk people are reminded of; each kind has lead times of its own. */
export type OccasionKind =
  | 'meeting'
  | 'reply'
  | 'followup'
  | 'duty'
  | 'visit'
  | 'inside'
  | 'roster'
  | 'holidayRoster'
  | 'date';

/** Something a drawer wants people to be reminded of, once for each of its lead times. */
export type Occasion = {
  readonly kind: OccasionKind;
  /** The record; null where the occasion is that something is missing. */
  readonly id: string | null;
  /** The record's, or the kind's name where there is none. Never used for anything else. */
  readonly uid: string;
  /** Which time of several it is: a moment, a day or a month. One that is moved is another. */
  readonly occurrence: string;
  /** When it happens or falls due. */
  readonly when: Moment;
  /** From then on nobody is helped by being reminded. */
  readonly over: Moment;
  /** When it came to be as it is: what would have been said before that was never due. */
  readonly since: Moment;
  /** The record's own leads as stored, `none` for silence; null where those of the kind hold. */
  readonly own: string | null;
  /** The one hour it is said at, where that is no matter of leads; a kind or a record that is silent is so here too. */
  readonly hour: Moment | null;
  /** One line; it may say today and the weekday, as everything that is said now. */
  readonly text: Text;
  /** Whom it is about, by name: they are told at their own address, where they have one. */
  readonly people: readonly string[];
};
