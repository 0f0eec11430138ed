import { type Day, dayOf } from '../../core/civil.ts';
import type { Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Event } from './record.ts';
import { eventWords as w } from './words.ts';

/** Each time of an event that touches those days. They bind whom the desk knows to sit in them. */
export const entries = (records: readonly Event[], _facts: Facts, first: Day, last: Day): Entry[] =>
  records.flatMap((event) =>
    event.times
      .filter(({ start, end }) => dayOf(start) <= last && dayOf(end) >= first)
      .map((time) => ({
        id: event.id,
        drawer: 'events' as const,
        start: time.start,
        end: time.end,
        title: time.title ?? event.title,
        place: time.place ?? event.place,
        people: event.people,
        car: null,
        from: event.calendar ?? w.byHand,
        ...(event.foreignUid === null ? {} : { matter: event.foreignUid }),
        isFree: event.isFree,
        isAllDay: event.isAllDay,
      })),
  );
