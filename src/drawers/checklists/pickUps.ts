import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Key, Row } from '../../core/record.ts';
import { compare } from '../../core/records.ts';
import { vehiclesIn } from '../../core/resources.ts';
import type { OpenDesk } from '../kit/desk.ts';
import type { Checklist } from './record.ts';

/** A trip as a list needs it: for which record it is, who goes along, when, and with which car. */
type TourRow = Row & {
  readonly ref: string | null;
  readonly user: string;
  readonly passengers: readonly string[];
  readonly start: Moment;
  readonly car: string | null;
  readonly driver: string | null;
  readonly closing: string | null;
};
const trips: Key<TourRow> = { name: 'trips' };

/** The ride of a person; `order` sorts by car, then by time, then as the passengers are named. */
export type PickUp = {
  readonly plate: string | null;
  readonly driver: string | null;
  readonly at: Moment;
  readonly order: number;
};

/** The rides of the people of a list, from the trips that were made for it. The first ride of a person is the one that fetches him. */
export const pickUpsOf = ({ id }: Checklist, desk: OpenDesk, { resources }: Facts): ReadonlyMap<string, PickUp> => {
  const vehicles = vehiclesIn(resources);
  const tours = desk
    .records(trips)
    .filter(({ ref, closing }) => ref === id && closing === null)
    .map((trip) => ({ trip, vehicle: vehicles.find((one) => one.id === trip.car) ?? null }))
    .sort((a, b) => compare(a.vehicle?.plate ?? '~', b.vehicle?.plate ?? '~') || compare(a.trip.start, b.trip.start));
  const rides = tours.flatMap(({ trip, vehicle }) =>
    [trip.user, ...trip.passengers].map((person) => ({ person, trip, vehicle })),
  );
  const found = new Map<string, PickUp>();
  for (const [order, { person, trip, vehicle }] of rides.entries()) {
    const before = found.get(person);
    if (before !== undefined && before.at <= trip.start) continue;
    found.set(person, {
      ...{ plate: vehicle?.plate ?? trip.car, driver: trip.driver ?? vehicle?.driver ?? null },
      ...{ at: trip.start, order },
    });
  }
  return found;
};
