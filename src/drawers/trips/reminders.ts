import { clockOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Trip } from './record.ts';
import { driverOf, plateOf, tripState } from './states.ts';
import { tripWords as w } from './words.ts';

/** Reminders of the trips that a car and its driver are assigned to. */
export const reminders = (records: readonly Trip[], facts: Facts): Occasion[] =>
  records
    .filter((trip) => tripState(trip) === 'assigned')
    .map((trip) => {
      const driver = driverOf(trip, facts);
      return {
        ...{ kind: 'trip', id: trip.id, uid: trip.uid, occurrence: trip.start, when: trip.start, over: trip.start },
        ...{ since: trip.createdAt, own: trip.remind, hour: null },
        text: w.remind(clockOf(trip.start), plateOf(trip, facts) ?? '', w.way(trip.user, trip.to)),
        people: driver === null ? [] : [driver],
      };
    });
