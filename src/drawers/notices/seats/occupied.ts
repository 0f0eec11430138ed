import type { Facts } from '../../../core/facts.ts';
import { isAway } from '../away.ts';
import type { Notice } from '../record.ts';
import { staysAway } from '../standing.ts';

/** A person who was called and the person who takes the seat: the substitute, or the person. */
export type TakenSeat = NonNullable<Notice['seating']>['taken'][number];

/** Whether a called person needs no seat: declined or on leave, by the answer or, without one, by the list of people. */
export const isWithoutSeat = (n: Notice, someone: Notice['called'][number], facts: Facts): boolean =>
  staysAway(someone) || ((someone.state === 'told' || someone.state === 'notTold') && isAway(someone, n, facts));

/** Everybody who needs a seat, the chairperson first if he or she was not called. */
export const takenSeats = (n: Notice, facts: Facts): readonly TakenSeat[] => [
  ...(n.called.some(({ name }) => name === n.host) ? [] : [{ name: n.host, sits: n.host }]),
  ...n.called
    .filter((someone) => !isWithoutSeat(n, someone, facts))
    .map(({ name, substitute }) => ({ name, sits: substitute ?? name })),
];

/** How many people need a seat, with guests who were not called. Counted by the notice, so that seats and plates can be checked against it. */
export const expectedCount = (n: Notice, guests: readonly { readonly name: string }[], facts: Facts): number => {
  const taken = takenSeats(n, facts);
  const outside = guests.filter(({ name }) => !taken.some((one) => one.name === name || one.sits === name));
  return taken.length + outside.length;
};

/** The people whose seat changed since the seats were printed: they come, stay away, or send somebody else now. Empty if never printed. */
export const seatChanges = (n: Notice, facts: Facts): readonly string[] => {
  if (n.seating == null) return [];
  const before = new Map(n.seating.taken.map(({ name, sits }) => [name, sits]));
  const now = new Map(takenSeats(n, facts).map(({ name, sits }) => [name, sits]));
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
};
