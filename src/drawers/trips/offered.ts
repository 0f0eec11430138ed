import { refuseOwed } from '../kit/gates/closing.ts';
import { gatesOffered, isAllowed, offeredBy } from '../kit/offered.ts';
import { gatedTrips } from './gated.ts';
import type { Trip } from './record.ts';
import { gatesOfTrip, tripState } from './states.ts';

const isWaiting = (trip: Trip): boolean => tripState(trip) === 'asked' || tripState(trip) === 'assigned';

/** The verbs that the menu offers for a trip, by whether it has a car, is out, or is back. */
export const offered = offeredBy<Trip>({
  ...gatesOffered(gatedTrips),
  ...{ cancel: isWaiting, refuse: isWaiting },
  out: (trip) => tripState(trip) === 'assigned' && isAllowed(() => refuseOwed('trip', trip.id, gatesOfTrip(trip))),
  back: (trip) => tripState(trip) === 'out',
});
