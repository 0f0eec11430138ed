import { dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Contact, Facts, Lens } from '../../core/facts.ts';
import type { Reading } from '../../core/field.ts';
import { leaveOn } from '../../core/leaves.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { nameKey, tidied } from '../../core/names/fold.ts';
import { personMeant } from '../../core/names/resolve.ts';
import { type Cell, warn } from '../../core/page.ts';
import { type Text, text } from '../../core/text.ts';
import { register } from '../kit/register/register.ts';
import { budgetsWith } from './carBudgets.ts';
import { fields, logs, options, type Person } from './record.ts';
import { namesIn } from './several.ts';
import { personWords as w } from './words.ts';

/** Other people with the same name. */
const namesakesOf = (person: Person, others: readonly Person[]): readonly Person[] =>
  others.filter(({ name }) => name === person.name);

/** Whether two people of one name can be told apart. In one unit they can only if both have titles and these differ. */
const isToldApart = (a: Person, b: Person): boolean =>
  a.org !== b.org || (a.title !== null && b.title !== null && a.title !== b.title);

/** Throws `ruleViolated` if there is a person of the same name whom neither unit nor title tells apart. */
const refuseDouble = (person: Person, others: readonly Person[]): void => {
  const double = namesakesOf(person, others).find((other) => !isToldApart(person, other));
  if (double !== undefined)
    throw new Complaint('ruleViolated', w.knownAlready(double.id, double.name), w.knownAlreadyHint(double.id));
};

const namesOf = ({ name, aliases }: Person): readonly string[] => [name, ...(aliases ?? [])];

/**
 * The person with the name of before among the other names, if records have the person under it: what is closed keeps its words, and
 * attendance, accounts and searches still find whom it means. Of namesakes the label counts, which has the unit.
 */
const underFormerName = (after: Person, before: Person, { contacts }: Facts): Person => {
  const former = directoryOf(contacts).people.find(({ contact }) => contact.id === before.id)?.label ?? before.name;
  const isMoved = former !== before.name && (after.org !== before.org || after.title !== before.title);
  const isRenamed = nameKey(after.name) !== nameKey(before.name);
  if (!isRenamed && !isMoved) return after;
  const others = (after.aliases ?? []).filter((alias) => ![former, after.name].map(nameKey).includes(nameKey(alias)));
  return { ...after, aliases: [...others, former] };
};

/** Notes on names of the person, other names included, that somebody else goes by too. Equal main names are told of elsewhere. */
const sharedAliases = (person: Person, others: readonly Person[]): readonly Text[] =>
  others.flatMap((other) =>
    namesOf(person)
      .filter((name) =>
        namesOf(other).some(
          (theirs) => nameKey(theirs) === nameKey(name) && !(name === person.name && theirs === other.name),
        ),
      )
      .map((name) => w.sharedName(other.id, name)),
  );

/** The id of the person found by that name. Throws `Ambiguous` if it fits several. */
const idNamed = (typed: string, reading: Reading): string | null =>
  personMeant(tidied(typed), reading)?.contact.id ?? null;

const leaveCell = (person: Person, { facts }: Lens): Cell => {
  const leave = leaveOn(person, dayOf(facts.now));
  return leave === null ? '' : warn(w.awayUntil(leave.to.slice(5)));
};

const contactOf = (person: Person): Contact => {
  const { id, name, title, org, roles, phone, email, rank, aliases, groups, leaves, carBudgets, home } = person;
  const level = person.level ?? null;
  const more = {
    email: email ?? null,
    home: home ?? null,
    aliases: aliases ?? [],
    groups: groups ?? [],
    carBudgets: carBudgets ?? [],
  };
  return { id, name, title, org, roles, phone, rank, level, leaves, ...more };
};

/** The rank of people without one: they come after all others, in the order in which they were entered. */
const UNRANKED = 1_000_000;

/** People (人员) whom notices invite and rosters name. Other drawers learn about them through `contacts`. */
export const people = register('people', {
  summary: text('Those whom notices call and rosters name', '通知、值班要用到的人'),
  one: text('a person', '一个人'),
  many: text('people', '人员'),
  fields,
  options,
  logs,
  title: 'name',
  columns: ['name', 'title', 'org', 'roles', 'phone', { head: w.leaveLabel, cell: leaveCell }],
  grow: 'org',
  filters: {
    role: { of: 'roles', help: text('in this role only', '只看某一身份的') },
    group: { of: 'groups', help: text('of this group only', '只看某一分组的') },
    org: { of: 'org', help: text('of this unit only', '只看某一单位的') },
  },
  new: {
    example: {
      typed: text(
        'office person new "Li Na" --title "Deputy head" --org "Planning office" --role staff --phone 13800005678',
        'office person new 李娜 --title 副主任 --org 规划科 --role 工作人员 --phone 13800005678',
      ),
      does: text('Someone who can be called, rostered and asked', '登记一个人，之后可通知、可排班'),
    },
  },
  edit: {
    example: { typed: 'office person edit P4 --phone 13900001234', does: text('a new number', '换了号码') },
  },
  daysOnDesk: 0,
  order: (a, b) => (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED),
  understood: (said, person, facts) => budgetsWith(said, person?.carBudgets ?? [], facts),
  check: refuseDouble,
  remembering: underFormerName,
  titles: namesIn,
  notes: (person, others) => [
    ...namesakesOf(person, others).map(({ id, name }) => w.namesake(id, name)),
    ...sharedAliases(person, others),
  ],
  contacts: (records) => records.map(contactOf),
  namedBy: idNamed,
  verbs: async (rules) => (await import('./verbs.ts')).verbsWith(rules),
});
