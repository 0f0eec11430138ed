import type { Values } from '../../core/field.ts';
import * as field from '../kit/fields/index.ts';
import type { Event } from './record.ts';
import { eventWords as w } from './words.ts';

/** What `event list` can be narrowed by. */
export const filters = {
  calendar: field.line(w.filterCalendar, 'NAME'),
  with: field.line(w.filterWith, 'NAME'),
};

export const passes = (event: Event, { calendar, with: person }: Values<typeof filters>): boolean =>
  (calendar == null || event.calendar === calendar) && (person == null || event.people.includes(person));
