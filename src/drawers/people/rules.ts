import { dayText } from '../../calendar/speak.ts';
import { addDays, type Day, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, compare, find, given, nearest } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import { commonWords as c } from '../../core/words.ts';
import { type Leave, type Person, ROLES, type Role } from './record.ts';
import { isToldApart, leaveOn, namesakesOf, nextLeave } from './states.ts';
import type { Who } from './who.ts';
import { personWords as w } from './words.ts';

export type Particulars = {
  readonly name?: string | undefined;
  readonly title?: string | null | undefined;
  readonly org?: string | null | undefined;
  readonly role?: readonly Role[] | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly rank?: number | null | undefined;
};

const written = (person: Person, said: Particulars, records: readonly Person[]): Person =>
  checked(
    {
      ...person,
      name: said.name ?? person.name,
      title: given(said.title, person.title),
      org: given(said.org, person.org),
      roles: said.role === undefined ? person.roles : ROLES.filter((role) => said.role?.includes(role)),
      phone: given(said.phone, person.phone),
      email: given(said.email, person.email ?? null),
      rank: given(said.rank, person.rank),
    },
    records,
  );

const checked = (person: Person, records: readonly Person[]): Person => {
  const double = namesakesOf(person, records).find((other) => !isToldApart(person, other));
  if (double !== undefined)
    throw new Complaint('ruleViolated', w.knownAlready(double.id, double.name), w.knownAlreadyHint(double.id));
  return person;
};

/** Throws `ruleViolated` for someone of the same name whom neither unit nor title tells apart. */
export const enter = (records: readonly Person[], said: Particulars & { name: string }, { mint }: RuleTools) => {
  const blank = { name: said.name, title: null, org: null, roles: [], phone: null, email: null, rank: null };
  return add(
    records,
    written({ ...mint(), snoozedUntil: null, ...blank, aliases: [], groups: [], leaves: [] }, said, records),
  );
};

export const revise = (records: readonly Person[], id: string, said: Particulars, { now }: Facts) =>
  amend(records, id, now, (person) => written(person, said, records));

/** Who is meant. Throws `noSuchRecord`, and `ruleViolated` where several bear the name. */
export const findWho = (records: readonly Person[], who: Who): Person => {
  if ('id' in who) return find(records, who.id);
  const named = records.filter(({ name }) => name === who.name);
  const [one, ...more] = named;
  if (one !== undefined && more.length === 0) return one;
  if (one !== undefined) throw new Complaint('ruleViolated', w.several(who.name, named.length), w.severalHint(named));
  const near = nearest(
    who.name,
    records.map(({ name }) => name),
  );
  throw new Complaint('noSuchRecord', w.nobodyOfThatName(who.name), near === null ? w.enterFirst : c.didYouMean(near));
};

/** Throws `badValue` for a leave that ends before it begins. */
export const forwards = (from: Day, to: Day): void => {
  if (to < from) throw new Complaint('badValue', w.leaveBackwards(dayText(from), dayText(to)), w.leaveBackwardsHint);
};

/** Leave from the first to the last day, both included; leaves that overlap become one. Throws `badValue` backwards. */
export const leave = (records: readonly Person[], who: Who, asked: Leave, { now }: Facts) => {
  forwards(asked.from, asked.to);
  return amend(records, findWho(records, who).id, now, (person) => ({
    ...person,
    leaves: withLeave(person.leaves, asked),
  }));
};

const withLeave = (leaves: readonly Leave[], asked: Leave): Leave[] => {
  const overlaps = ({ from, to }: Leave): boolean => from <= asked.to && to >= asked.from;
  const joined = leaves.filter(overlaps);
  const whole: Leave = {
    from: [asked, ...joined].map(({ from }) => from).reduce(earlier),
    to: [asked, ...joined].map(({ to }) => to).reduce(later),
    reason: asked.reason ?? joined.find(({ reason }) => reason !== null)?.reason ?? null,
  };
  return [...leaves.filter((other) => !overlaps(other)), whole].sort((a, b) => compare(a.from, b.from));
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Back from today on: the leave ends yesterday, one of today alone is called off; without any now, the next to come is. */
export const back = (records: readonly Person[], who: Who, { now }: Facts) => {
  const today = dayOf(now);
  const person = findWho(records, who);
  const ended = leaveOn(person, today) ?? nextLeave(person, today);
  if (ended === null) throw new Complaint('ruleViolated', w.notOnLeave(person.name));
  const kept = ended.from < today ? [{ ...ended, to: addDays(today, -1) }] : [];
  return amend(records, person.id, now, (record) => ({
    ...record,
    leaves: record.leaves.flatMap((other) => (other.from === ended.from ? kept : [other])),
  }));
};
