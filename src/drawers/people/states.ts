import type { Day } from '../../core/civil.ts';
import type { Contact } from '../../core/facts.ts';
import type { Leave, Person } from './record.ts';

/** The leave that this day is in. */
export const leaveOn = ({ leaves }: Person, day: Day): Leave | null =>
  leaves.find(({ from, to }) => from <= day && day <= to) ?? null;

/** The first leave that begins after this day. */
export const nextLeave = ({ leaves }: Person, day: Day): Leave | null => leaves.find(({ from }) => from > day) ?? null;

/** As other drawers may know them. */
export const contactOf = (person: Person): Contact => {
  const { id, name, title, org, roles, phone, email, rank, aliases, groups, leaves } = person;
  const more = { email: email ?? null, aliases: aliases ?? [], groups: groups ?? [] };
  return { id, name, title, org, roles, phone, rank, leaves, ...more };
};

/** Others who bear the same name. */
export const namesakesOf = (person: Person, records: readonly Person[]): readonly Person[] =>
  records.filter(({ id, name }) => id !== person.id && name === person.name);

/** Two of one name in one unit are told apart by their titles only, and only if both have one. */
export const isToldApart = (a: Person, b: Person): boolean =>
  a.org !== b.org || (a.title !== null && b.title !== null && a.title !== b.title);
