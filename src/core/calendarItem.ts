import { type Moment, minutesBetween } from './civil.ts';
import type { Facts } from './facts.ts';
import type { Importance, Row } from './record.ts';
import type { Text } from './text.ts';

/** A person invited to an event, in the terms of RFC 5545: role, and answer (PARTSTAT). */
export type Invited = {
  readonly name: string;
  readonly role: 'required' | 'optional';
  readonly standing: 'needsAction' | 'accepted' | 'declined' | 'delegated';
};

type Common = {
  readonly id: string;
  readonly uid: string;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  /** SEQUENCE of RFC 5545; rises with each change. See `sequenceOf`. */
  readonly sequence: number;
  readonly title: Text | string;
  /** Lines of the description. */
  readonly about: readonly (Text | string)[];
  readonly place: string | null;
  readonly category: Text;
  readonly importance: Importance;
  /** True if other readers of a shared calendar may see that there is an event, but not what it is about. */
  readonly isPrivate: boolean;
  /** Minutes before the start (of a task: before it is due) at which an alarm sounds; empty if nothing is left to be done. */
  readonly alarms: readonly number[];
};

/** An event with a start and an end: VEVENT. */
export type EventItem = Common & {
  readonly kind: 'event';
  readonly start: Moment;
  readonly end: Moment;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  /** True if the people of the event are busy meanwhile and cannot take part in anything else. */
  readonly isBinding: boolean;
  readonly invited: readonly Invited[];
};

/** A task: VTODO. */
export type TaskItem = Common & {
  readonly kind: 'task';
  readonly due: Moment | null;
  readonly status: 'needsAction' | 'inProcess' | 'completed';
  readonly completedAt: Moment | null;
};

/** A record as it is shown in a calendar. Telephone numbers are masked later, when the calendar file is written. */
export type CalendarItem = EventItem | TaskItem;

const MOST = 2_147_483_647;

/**
 * The SEQUENCE of a record that does not count its changes: the seconds between its creation and its last change. It rises with every
 * change and fits into 32 bits, as RFC 5545 wants, for 68 years. If the clock is set back or a change is undone it falls; therefore the
 * writer of a folder of calendar files continues from the number in the existing file.
 */
export const sequenceOf = ({ createdAt, updatedAt }: Pick<Row, 'createdAt' | 'updatedAt'>): number =>
  Math.min(MOST, Math.max(0, Math.round(minutesBetween(createdAt, updatedAt) * 60)));

/** The door of a drawer to the calendars. */
export type InCalendar<R extends Row> = {
  /** The record as an item of a calendar; null if it has no place in one. */
  inCalendar(record: R, facts: Facts): CalendarItem | null;
};
