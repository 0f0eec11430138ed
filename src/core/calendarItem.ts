import { type Moment, minutesBetween } from './civil.ts';
import type { Importance, Row } from './record.ts';
import type { Text } from './text.ts';

/** Someone who is called, as RFC 5545 knows them: what they are there for, and what they have said (PARTSTAT). */
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
  /** Rises with each change: see `sequenceOf`. */
  readonly sequence: number;
  readonly title: Text | string;
  /** Lines of its description. */
  readonly about: readonly (Text | string)[];
  readonly place: string | null;
  readonly category: Text;
  readonly importance: Importance;
  /** Other eyes on a shared calendar see that there is something, not what. */
  readonly isPrivate: boolean;
  /** Minutes before its start, or before it is due; none where nothing is to be done any more. */
  readonly alarms: readonly number[];
};

/** What stands at its hour: VEVENT. */
export type EventItem = Common & {
  readonly kind: 'event';
  readonly start: Moment;
  readonly end: Moment;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  /** Whoever is bound by it can sit in nothing else meanwhile. */
  readonly isBinding: boolean;
  readonly invited: readonly Invited[];
};

/** What is to be done: VTODO. */
export type TaskItem = Common & {
  readonly kind: 'task';
  readonly due: Moment | null;
  readonly status: 'needsAction' | 'inProcess' | 'completed';
  readonly completedAt: Moment | null;
};

/** How a record stands in a calendar. Phones are taken out of its words where it is written. */
export type CalendarItem = EventItem | TaskItem;

const MOST = 2_147_483_647;

/**
 * The SEQUENCE of a record that does not count its changes: the seconds from its making to its last change, which rise with
 * every change for 68 years (RFC 5545 wants an integer of 32 bits). A clock set back, or an undo, makes it smaller; a folder of
 * calendar files goes on counting from what stands there.
 */
export const sequenceOf = ({ createdAt, updatedAt }: Pick<Row, 'createdAt' | 'updatedAt'>): number =>
  Math.min(MOST, Math.max(0, Math.round(minutesBetween(createdAt, updatedAt) * 60)));
