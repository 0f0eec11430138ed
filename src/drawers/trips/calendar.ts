import { type EventItem, sequenceOf } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import { PLATES } from '../../core/plates.ts';
import type { Trip } from './record.ts';
import { isOpen, plateOf, tripState } from './states.ts';
import { tripWords as w } from './words.ts';

/** A trip as an event. Drivers are no participants: they are told by reminders. */
export const inCalendar = (trip: Trip, facts: Facts): EventItem => {
  const { id, uid, createdAt, updatedAt, start, end, backAt } = trip;
  const state = tripState(trip);
  return {
    ...{ kind: 'event', id, uid, createdAt, updatedAt, sequence: sequenceOf(trip) },
    title: w.inCalendar(plateOf(trip, facts), w.way(trip.user, trip.to)),
    about: [trip.purpose],
    ...{ place: trip.to, category: PLATES.trips.label, importance: 2, isPrivate: false },
    ...{ start, end: backAt !== null && backAt > start ? backAt : end, isBinding: false, invited: [] },
    status: trip.closing !== null ? 'cancelled' : state === 'asked' ? 'tentative' : 'confirmed',
    alarms: isOpen(trip) ? [30] : [],
  };
};
