import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { calledBy } from '../called.ts';
import type { Notice } from '../record.ts';
import { isWithoutSeat } from './occupied.ts';

/** Somebody who needs a seat. */
export type Sitter = {
  readonly name: string;
  /** The name without the unit by which namesakes are told apart, as a plate has it. */
  readonly bare: string;
  /** The person who was called and sent this one; null for those who come themselves. */
  readonly instead: string | null;
  readonly title: string | null;
  readonly org: string | null;
  /** The place in the order, from 1. People who stay away keep theirs: 8 without 3 are 1, 2, 4 to 8. */
  readonly no: number;
  readonly isGuest: boolean;
  readonly isObserver: boolean;
};

/** The choices that decide the order. */
export type OrderSaid = {
  /** The people to be seated, in this order; null for the ranks of the list of people. */
  readonly order: readonly string[] | null;
  /** The guests, in their order. They need not have been called. */
  readonly guests: readonly string[];
  readonly isHostAside: boolean;
  /** Ranks that were asked for, by name. */
  readonly ranks: ReadonlyMap<string, number>;
};

/** The people of a meeting as they are seated. */
export type Sitters = {
  readonly guests: readonly Sitter[];
  readonly hosts: readonly Sitter[];
  /** The chairperson, if seated aside. */
  readonly aside: Sitter | null;
  /** People without a rank, or not named in the order (名次未定). They are never given a place by guessing. */
  readonly unranked: readonly Sitter[];
  /** Names of those who stay away. */
  readonly away: readonly string[];
  /** Names that have one rank. */
  readonly tied: readonly (readonly string[])[];
};

type Someone = Omit<Sitter, 'no'> & { readonly isAway: boolean; readonly rank: number | null };

/** The people of a meeting in their order. Throws `ruleViolated` for a name in the order that was not called. */
export const sittersOf = (n: Notice, said: OrderSaid, facts: Facts): Sitters => {
  for (const name of said.order ?? [])
    if (name !== n.host && !said.guests.includes(name)) calledBy(n, name, { standIns: true });
  const all = everyone(n, said, facts);
  const isAside = ({ name }: Someone): boolean => said.isHostAside && name === n.host;
  const guests = said.guests.flatMap((guest) => all.filter(({ name }) => name === guest));
  const hosts = all.filter((one) => !one.isGuest && !isAside(one));
  const ranked = sorted(hosts, said);
  const there = (people: readonly Someone[]): readonly Someone[] => people.filter(({ isAway }) => !isAway);
  return {
    guests: numbered(there(guests)),
    hosts: numbered(ranked).filter(({ name }) => !all.some((one) => one.name === name && one.isAway)),
    aside: numbered(there(all.filter(isAside)))[0] ?? null,
    unranked: numbered(there(all.filter((one) => !isAside(one) && !ranked.includes(one) && !guests.includes(one)))),
    away: all.filter(({ isAway }) => isAway).map(({ name }) => name),
    tied: said.order === null ? tiedAmong(there(ranked)) : [],
  };
};

/** Everybody of the meeting, the guests from outside included. A substitute of a guest is a guest. */
const everyone = (n: Notice, { guests, ranks }: OrderSaid, facts: Facts): readonly Someone[] => {
  const directory = directoryOf(facts.contacts);
  const someone = (name: string, instead: string | null, rest: Pick<Someone, 'isAway' | 'isObserver'>): Someone => {
    const { title = null, org = null, rank = null, name: bare = name } = directory.person(name) ?? {};
    const isGuest = guests.includes(name) || (instead !== null && guests.includes(instead));
    return { name, bare, instead, title, org, rank: rank ?? ranks.get(name) ?? null, isGuest, ...rest };
  };
  const called = n.called.map((one) =>
    someone(one.substitute ?? one.name, one.substitute === null ? null : one.name, {
      isAway: isWithoutSeat(n, one, facts),
      isObserver: one.observer,
    }),
  );
  const named = called.flatMap(({ name, instead }) => (instead === null ? [name] : [name, instead]));
  return [
    ...[n.host, ...guests.filter((name) => name !== n.host)]
      .filter((name) => !named.includes(name))
      .map((name) => someone(name, null, { isAway: false, isObserver: false })),
    ...called,
  ];
};

/** The people who have a place in the order, in that order. */
const sorted = (people: readonly Someone[], { order }: OrderSaid): readonly Someone[] => {
  if (order !== null) return order.flatMap((named) => people.filter(({ name }) => name === named));
  return people.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
};

const numbered = (people: readonly Someone[]): readonly Sitter[] =>
  people.map(({ isAway: _, rank: __, ...sitter }, at) => ({ ...sitter, no: at + 1 }));

const tiedAmong = (people: readonly Someone[]): readonly (readonly string[])[] =>
  [...new Set(people.map(({ rank }) => rank))]
    .map((rank) => people.filter((one) => one.rank === rank).map(({ name }) => name))
    .filter((names) => names.length > 1);
