import { dayText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, type Column, dim, warn } from '../../core/page.ts';
import { listed, same, type Text } from '../../core/text.ts';
import { commonWords as c, phoneFor } from '../../core/words.ts';
import type { Leave, Person } from './record.ts';
import { leaveOn } from './states.ts';
import { personWords as w } from './words.ts';

export const columns: readonly Column[] = [
  { head: c.id },
  { head: c.name },
  { head: w.titleLabel },
  { head: c.org, grow: true },
  { head: w.rolesLabel },
  { head: c.phone },
  { head: w.leaveLabel },
];

const rolesText = ({ roles }: Person): Text =>
  roles.length === 0 ? c.none : listed(roles.map((role) => w.roles[role]));

const phoneText = ({ phone }: Person, { reveal }: Lens): Text | string =>
  phone === null ? c.none : phoneFor(phone, reveal);

const leaveCell = (person: Person, { facts }: Lens): Cell => {
  const leave = leaveOn(person, dayOf(facts.now));
  return leave === null ? '' : warn(w.awayUntil(leave.to.slice(5)));
};

export const cells = (person: Person, lens: Lens): readonly Cell[] => [
  person.id,
  person.name,
  person.title ?? c.none,
  person.org ?? c.none,
  rolesText(person),
  phoneText(person, lens),
  leaveCell(person, lens),
];

export const card = (person: Person, lens: Lens): readonly (readonly [Text, Cell])[] => [
  [c.name, person.name],
  [w.titleLabel, person.title ?? c.none],
  [c.org, person.org ?? c.none],
  [w.rolesLabel, rolesText(person)],
  [c.phone, phoneText(person, lens)],
  ...(person.email == null ? [] : [[w.emailLabel, person.email] as const]),
  ...(person.rank === null ? [] : [[w.rankLabel, String(person.rank)] as const]),
  ...person.leaves.map((leave, n) => [n === 0 ? w.leaveLabel : same(''), leaveLine(leave, lens)] as const),
];

const leaveLine = ({ from, to, reason }: Leave, { facts }: Lens): Cell => {
  const span = w.span(dayText(from), dayText(to));
  const past = to < dayOf(facts.now);
  return [past ? dim(span) : span, ...(reason === null ? [] : ['  ', dim(reason)])];
};

export const outward = (person: Person, { reveal }: Lens): unknown => ({
  ...person,
  phone: person.phone === null ? null : phoneFor(person.phone, reveal),
  email: person.email ?? null,
});

export const haystack = ({ name, title, org, phone, email, leaves }: Person): readonly string[] => [
  name,
  title ?? '',
  org ?? '',
  phone ?? '',
  email ?? '',
  ...leaves.map(({ reason }) => reason ?? ''),
];
