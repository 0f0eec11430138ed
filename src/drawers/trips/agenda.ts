import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addMinutes, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Action, Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import { same } from '../../core/text.ts';
import { askOrder, type GateOrder, type Reported, reportActions } from '../kit/gates/agenda.ts';
import type { Trip } from './record.ts';
import { driverOf, gatesOfTrip, isOpen, isUnreturned, needsCar, plateOf, takenBy } from './states.ts';
import { tripWords as w } from './words.ts';

/** The hour of the working day before a trip by which its car is found and its instruction asked for. */
const READY = '16:30';

/** Minutes before the next trip of a car from which its missing return is urgent. */
const PRESSING = 60;

export const actions = (records: readonly Trip[], facts: Facts): Action[] =>
  records
    .filter(isOpen)
    .flatMap((trip) => [
      ...(needsCar(trip, facts) ? [finding(trip, facts)] : []),
      ...atGates(trip, facts),
      ...(isUnreturned(trip, facts.now) ? [returning(trip, records, facts)] : []),
    ]);

const common = ({ id, createdAt, updatedAt }: Trip) => ({
  ...{ id, drawer: 'trips' as const, mark: null, createdAt, touchedAt: updatedAt },
});

const readyBy = ({ start }: Trip, { calendar }: Facts): Moment => at(addWorkdays(calendar, dayOf(start), -1), READY);

const finding = (trip: Trip, facts: Facts): Action => ({
  ...common(trip),
  title: w.noCarTitle(trip.user, trip.start, facts.now),
  ...{ action: w.findCar, due: readyBy(trip, facts), importance: 3 },
  because: [{ code: 'noCar', text: w.noCarReason }],
  ...nextFor('trips', trip.id, { verb: 'edit', asks: { field: 'car' } }),
});

const asking = (trip: Trip, { action, reason, ending }: GateOrder, facts: Facts): Action => ({
  ...common(trip),
  title: w.askTitle(trip.user, trip.start, facts.now),
  ...{ action, due: readyBy(trip, facts), importance: 3 },
  because: [{ code: reason.code, text: trip.isOverBudget ? w.owes : reason.text }],
  ...nextFor('trips', trip.id, ending),
});

/** The actions about the instruction that a trip needs before it goes out, and about what has to be reported of it. */
const atGates = (trip: Trip, facts: Facts): readonly Action[] => {
  const gates = gatesOfTrip(trip);
  const order = trip.outAt === null ? askOrder(gates) : null;
  const reported: Reported = { ...common(trip), title: w.way(trip.user, trip.to), importance: 2 };
  return [...(order === null ? [] : [asking(trip, order, facts)]), ...reportActions(gates, reported, facts)];
};

const returning = (trip: Trip, records: readonly Trip[], facts: Facts): Action => {
  const { now, settings } = facts;
  const next = records.find(
    (other) =>
      other.id !== trip.id &&
      other.car === trip.car &&
      isOpen(other) &&
      other.outAt === null &&
      isPressing(other, trip, now),
  );
  return {
    ...common(trip),
    title: same(`${trip.id} ${w.way(trip.user, trip.to)}`),
    action: next === undefined ? w.recordReturn : w.overrun,
    ...{ due: at(dayOf(trip.end), settings.hours.close), importance: 2, mark: next === undefined ? null : 'flash' },
    because: [
      { code: 'notBack', text: w.notBackReason(trip.end, now) },
      ...(trip.outAt === null ? [{ code: 'notOut', text: w.notOutReason }] : []),
      ...(next === undefined ? [] : [{ code: 'overrun', text: w.overrunReason(next.id, next.start) }]),
    ],
    ...nextFor('trips', trip.id, trip.outAt === null ? goingOut(trip) : { verb: 'back' }),
  };
};

/** A trip of which nobody recorded that it went out has to be recorded as out before its return is. */
const goingOut = ({ start }: Trip): ActionEnd => ({
  verb: 'out',
  asks: { field: 'at', begin: start.slice(0, 16).replace('T', ' ') },
});

const isPressing = (next: Trip, trip: Trip, now: Moment): boolean =>
  next.start >= trip.end && next.end > now && next.start <= addMinutes(now, PRESSING);

/**
 * The trips of the days. An overdue one has a second entry, from its planned end until the car is back. A trip that is over takes neither
 * car nor driver any more.
 */
export const entries = (records: readonly Trip[], facts: Facts, first: Day, last: Day): Entry[] =>
  records
    .filter(({ closing }) => closing === null)
    .flatMap((trip) => entriesOf(trip, records, facts))
    .filter(({ start, end }) => dayOf(start) <= last && dayOf(end) >= first);

/** The trips with those who use the car, because they are away with it. The schedule clashes only over car and driver. */
export const boundByTrips = (records: readonly Trip[], facts: Facts, first: Day, last: Day): Entry[] => {
  const users = new Map(records.map(({ id, user }) => [id, user]));
  return entries(records, facts, first, last).map((entry) => ({
    ...entry,
    people: [...entry.people, users.get(entry.id) ?? []].flat(),
  }));
};

const entriesOf = (trip: Trip, records: readonly Trip[], facts: Facts): readonly Entry[] => {
  const one = entryOf(trip, facts);
  const taken = takenBy(trip, facts.now);
  if (trip.backAt !== null) return [{ ...one, ...(taken ?? {}), isFree: true }];
  if (taken === null || taken.end <= trip.end || isSucceeded(trip, records, facts.now)) return [one];
  return [one, { ...one, key: 'late', title: w.late(titleIn(trip, facts)), start: trip.end, end: taken.end }];
};

/** Whether a later trip of the car should be over too. The car can only be missing from one of them. */
const isSucceeded = (trip: Trip, records: readonly Trip[], now: Moment): boolean =>
  records.some((other) => other.car === trip.car && other.start > trip.start && isUnreturned(other, now));

const entryOf = (trip: Trip, facts: Facts): Entry => {
  const plate = plateOf(trip, facts);
  const driver = driverOf(trip, facts);
  return {
    ...{ id: trip.id, drawer: 'trips', start: trip.start, end: trip.end },
    title: titleIn(trip, facts),
    ...{ place: null, people: driver === null ? [] : [driver], car: plate },
  };
};

const titleIn = (trip: Trip, facts: Facts): string =>
  [plateOf(trip, facts), w.way(trip.user, trip.to)].filter((part) => part !== null).join(' ');
