import { addMinutes, at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { compare } from '../../core/records.ts';
import { type Vehicle, vehiclesIn } from '../../core/resources.ts';
import { type Gate, type GateEvent, gatesOfPast, owedGate, owesAsk } from '../kit/gates/gate.ts';
import type { TimeSpan, Trip } from './record.ts';

export type TripState = 'asked' | 'assigned' | 'out' | 'back' | 'refused' | 'cancelled';

export const tripState = ({ closing, backAt, outAt, car }: Trip): TripState => {
  if (closing !== null) return closing;
  if (backAt !== null) return 'back';
  return outAt !== null ? 'out' : car === null ? 'asked' : 'assigned';
};

export const isOpen = (trip: Trip): boolean => trip.closing === null && trip.backAt === null;

export const vehicleOf = ({ car }: Pick<Trip, 'car'>, { resources }: Facts): Vehicle | null =>
  vehiclesIn(resources).find(({ id }) => id === car) ?? null;

/** Whether a car has to be found: none is assigned, or the assigned one was disposed of or is in repair. */
export const needsCar = (trip: Trip, facts: Facts): boolean =>
  isOpen(trip) && trip.outAt === null && vehicleOf(trip, facts)?.isUsable !== true;

export const driverOf = (trip: Trip, facts: Facts): string | null =>
  trip.driver ?? vehicleOf(trip, facts)?.driver ?? null;

/** The plate of the trip's car; of one that has been disposed of, the plate with which it went out; null without a car. */
export const plateOf = (trip: Trip, facts: Facts): string | null =>
  vehicleOf(trip, facts)?.plate ?? trip.plate ?? trip.car;

/** Whether the trip should be over and its return is not recorded. */
export const isUnreturned = (trip: Trip, now: Moment): boolean => isOpen(trip) && trip.car !== null && trip.end <= now;

/**
 * The time for which a trip takes its car; null if it takes none. A car is taken until its return is recorded, not until the planned end. One
 * that is overdue is taken until the end of the present day; one that was never recorded as out, until the end of its own day.
 */
export const takenBy = (trip: Trip, now: Moment): TimeSpan | null => {
  if (trip.car === null || trip.closing !== null) return null;
  const start = trip.outAt !== null && trip.outAt < trip.start ? trip.outAt : trip.start;
  if (trip.backAt !== null) return { start, end: trip.backAt };
  const isLate = trip.end <= now && (trip.outAt !== null || dayOf(trip.end) === dayOf(now));
  return { start, end: isLate ? at(dayOf(now), '23:59') : trip.end };
};

const overlap = (a: TimeSpan, b: TimeSpan): boolean => a.start < b.end && b.start < a.end;

/** The spans for which a car is taken by other trips, in order. */
const takenSpans = (car: string, others: readonly Trip[], now: Moment): readonly TimeSpan[] =>
  others
    .filter((trip) => trip.car === car)
    .flatMap((trip) => takenBy(trip, now) ?? [])
    .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end));

const isFree = (car: string, span: TimeSpan, others: readonly Trip[], now: Moment): boolean =>
  takenSpans(car, others, now).every((taken) => !overlap(taken, span));

/** The first moment from the start on at which the car is free for as long. */
const freeFrom = (car: string, { start }: TimeSpan, minutes: number, others: readonly Trip[], now: Moment): Moment => {
  let from = start;
  for (const taken of takenSpans(car, others, now))
    if (overlap(taken, { start: from, end: addMinutes(from, minutes) })) from = taken.end;
  return from;
};

/** The car that is free first, and when; null if the desk has no car in use. */
export const firstFree = (
  span: TimeSpan,
  minutes: number,
  others: readonly Trip[],
  { now, resources }: Facts,
): { readonly car: Vehicle; readonly at: Moment } | null => {
  const [first] = vehiclesIn(resources)
    .filter(({ isUsable }) => isUsable)
    .map((car) => ({ car, at: freeFrom(car.id, span, minutes, others, now) }))
    .sort((a, b) => compare(a.at, b.at));
  return first ?? null;
};

/** Kilometres that a trip drove; 0 before its return. */
export const kmOf = ({ kmOut, kmBack }: Trip): number => (kmOut === null || kmBack === null ? 0 : kmBack - kmOut);

const kmIn = (car: string, month: string, trips: readonly Trip[]): number =>
  trips.filter((trip) => trip.car === car && trip.start.startsWith(month)).reduce((sum, trip) => sum + kmOf(trip), 0);

/** The free car with the fewest kilometres in the month; the one with the lower id of two; null if none is free. */
export const freeCar = (span: TimeSpan, others: readonly Trip[], { now, resources }: Facts): Vehicle | null => {
  const month = span.start.slice(0, 7);
  const [first] = vehiclesIn(resources)
    .filter(({ id, isUsable }) => isUsable && isFree(id, span, others, now))
    .map((car) => ({ car, km: kmIn(car.id, month, others) }))
    .sort((a, b) => a.km - b.km);
  return first?.car ?? null;
};

/** The last known reading of a car's counter: at the last return, or in the register of cars. */
export const lastKm = (car: Vehicle, others: readonly Trip[]): number | null =>
  others
    .filter((trip) => trip.car === car.id && trip.kmBack !== null)
    .reduce<number | null>((most, { kmBack }) => Math.max(most ?? 0, kmBack ?? 0), car.km);

/**
 * The gates of a trip. If a budget is used up and nobody has approved the trip, an instruction is owed. On desks of earlier versions the
 * gates follow from the log.
 */
export const gatesOfTrip = ({ isOverBudget, approvedBy, gate, gates, createdAt }: Trip): readonly Gate[] => {
  const own = gates ?? gatesOfPast(gate.flatMap(eventIn));
  const isAsked = own.some(({ kind }) => kind === 'ask');
  return isOverBudget && approvedBy === null && !isAsked ? [owedGate('ask', null, createdAt), ...own] : own;
};

/** A line of the log as an event at a gate. */
const eventIn = ({ kind, who, text, at: happenedAt }: Trip['gate'][number]): readonly GateEvent[] => {
  if (happenedAt === null || who === null || text === null) return [];
  if (kind === 'request') return [{ kind, happenedAt, to: who, text }];
  return kind === 'instruction' ? [{ kind, happenedAt, by: who, text }] : [];
};

/** Whether an instruction is still owed. Without it the car does not go out. */
export const owesInstruction = (trip: Trip): boolean => gatesOfTrip(trip).some(owesAsk);
