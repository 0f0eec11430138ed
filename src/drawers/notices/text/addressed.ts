import type { Contact, Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import type { Lang } from '../../../core/text.ts';
import type { Notice } from '../record.ts';

/** The people of a notice as it addresses them in one language: groups, and single people with their titles. */
export type AddressLists = { readonly members: readonly string[]; readonly observers: readonly string[] };

/** The least number of people whom a notice calls by the name of their group or role. */
const LEAST = 3;
/** The longest title that follows a name, in characters. */
const LONGEST_TITLE = 6;

const ROLES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  leader: { zh: '各位领导', en: 'the leaders' },
  member: { zh: '各位委员', en: 'the members' },
  staff: { zh: '全体工作人员', en: 'all staff' },
  veteran: { zh: '各位老干部', en: 'the retired cadres' },
};

/** The people called and the observers, groups first where all of a group or of a role are on the list. */
export const addressedIn = (n: Notice, facts: Facts, lang: Lang): AddressLists => {
  const called = (observer: boolean): readonly string[] =>
    n.called.filter((someone) => someone.observer === observer).map(({ name }) => name);
  return { members: spoken(called(false), facts, lang), observers: spoken(called(true), facts, lang) };
};

const spoken = (names: readonly string[], { contacts }: Facts, lang: Lang): readonly string[] => {
  const { labelOf } = directoryOf(contacts);
  const circles = circlesIn(contacts, lang)
    .map(({ name, of }) => ({ name, people: contacts.filter(of).map((one) => labelOf(one.id)) }))
    .filter(({ people }) => people.length >= LEAST && people.every((one) => names.includes(one)))
    .sort((a, b) => b.people.length - a.people.length);
  const covered = new Set<string>();
  const groups: string[] = [];
  for (const { name, people } of circles) {
    if (people.every((one) => covered.has(one))) continue;
    groups.push(name);
    for (const one of people) covered.add(one);
  }
  return [...groups, ...names.filter((name) => !covered.has(name)).map((name) => withTitle(name, contacts, lang))];
};

type Circle = { readonly name: string; readonly of: (one: Contact) => boolean };

/** Groups and roles, each with the way to address all of it. Groups come first, so that of two with the same people the group is named. */
const circlesIn = (contacts: readonly Contact[], lang: Lang): readonly Circle[] => [
  ...[...new Set(contacts.flatMap(({ groups }) => groups))].map((group) => ({
    name: lang === 'zh' ? `各位${group}` : `all of ${group}`,
    of: (one: Contact) => one.groups.includes(group),
  })),
  ...Object.entries(ROLES).map(([role, name]) => ({
    name: name[lang],
    of: (one: Contact) => one.roles.includes(role),
  })),
];

/** A name with the title behind it: 赵志刚主任. A long title, or one that the name has already, is left out. */
const withTitle = (name: string, contacts: readonly Contact[], lang: Lang): string => {
  const title = directoryOf(contacts).person(name)?.title ?? null;
  if (title === null || title.length > LONGEST_TITLE || /[（()）]/.test(name) || name.endsWith(title)) return name;
  return lang === 'zh' && !/[a-z]/i.test(name) ? `${name}${title}` : `${name} (${title})`;
};
