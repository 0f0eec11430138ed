import type { Contact } from '../facts.ts';
import { late } from '../once.ts';
import { compareIds } from '../records.ts';
import { nameKey } from './fold.ts';
import { indexed, namedAmong } from './keys.ts';

/**
 * The people of a desk, to be found by every name they go by. Records keep a person's label as the name: the name alone if no other person
 * has it, else the name with a mark that tells the namesakes apart, 张伟（财政局）. Labels are unique: two records with one label mean one person.
 */
export type Directory = {
  readonly people: readonly KnownPerson[];
  /** The people meant by a name, an id, an alias, a surname with a title, or a name with a unit: none, one, or several. */
  find(typed: string): readonly KnownPerson[];
  /** The labels of a group's members, in the order of the list of people; null if there is no such group. */
  group(typed: string): readonly string[] | null;
  /** The label of the person that a stored name means. If it means nobody, or several people, the name itself. */
  labelOf(stored: string): string;
  /**
   * The label of the person whom a closed record means by a name. It keeps the name that it was closed with; if that fits several namesakes
   * now, it was the only one of them then, and so the one who was entered first.
   */
  labelThen(stored: string): string;
  /** The person that a label or another unambiguous name means; null if there is none. */
  person(stored: string): Contact | null;
};

export type KnownPerson = { readonly label: string; readonly contact: Contact };

const directories = new WeakMap<readonly Contact[], Directory>();

/** The directory of a list of people. It is made only once for each list. */
export const directoryOf = (contacts: readonly Contact[]): Directory => {
  const made = directories.get(contacts) ?? directoryMade(contacts);
  directories.set(contacts, made);
  return made;
};

const directoryMade = (contacts: readonly Contact[]): Directory => {
  const people = labelled(contacts);
  const byLabel = new Map(people.map((one) => [one.label, [one]]));
  const named = late(() => namedAmong(people));
  const byAlias = late(() => indexed(people, ({ contact }) => contact.aliases.map(nameKey)));
  const holders = late(() => holdersOf(people));
  // The names of owners and of people called are compared in pairs, so that each is looked up many times.
  const met = new Map<string, readonly KnownPerson[]>();
  const find = (typed: string): readonly KnownPerson[] => {
    const before = met.get(typed);
    if (before !== undefined) return before;
    const key = nameKey(typed);
    const found = named()(key) ?? byAlias().get(key) ?? titled(holders(), key);
    met.set(typed, found);
    return found;
  };
  const one = (stored: string): KnownPerson | null => {
    // Records have the label itself.
    const found = byLabel.get(stored) ?? find(stored);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return {
    people,
    find,
    group: (typed) => {
      const key = nameKey(typed);
      const members = people.filter(({ contact }) => contact.groups.some((group) => nameKey(group) === key));
      return members.length === 0 ? null : members.map(({ label }) => label);
    },
    labelOf: (stored) => one(stored)?.label ?? stored,
    labelThen: (stored) => (one(stored) ?? firstOf(find(stored)))?.label ?? stored,
    person: (stored) => one(stored)?.contact ?? null,
  };
};

const firstOf = (namesakes: readonly KnownPerson[]): KnownPerson | null => {
  const [first] = [...namesakes].sort((a, b) => compareIds(a.contact.id, b.contact.id));
  return first !== undefined && namesakes.every(({ contact }) => contact.name === first.contact.name) ? first : null;
};

/**
 * The people addressed by surname and title: 王主任. If somebody has exactly this title, only those people are returned; else those whose
 * title ends in it, since a deputy (副主任) may be addressed without 副.
 */
const titled = (holders: readonly Holder[], key: string): readonly KnownPerson[] => {
  const first = key.charCodeAt(0);
  const addressed = holders
    // Most people have another surname. Nothing is made to see that of a Chinese name.
    .filter(({ name }) => name.charCodeAt(0) === first || name.includes(' '))
    .flatMap(({ one, name, title }) => {
      const rest = restAfterSurname(name, key);
      return rest === null ? [] : [{ one, title, rest }];
    });
  const exact = addressed.filter(({ title, rest }) => title === rest);
  const inRank =
    exact.length > 0 ? exact : addressed.filter(({ title, rest }) => rest.length > 1 && title.endsWith(rest));
  return inRank.map(({ one }) => one);
};

/** A person with a title, and the keys of the name and of the title. */
type Holder = { readonly one: KnownPerson; readonly name: string; readonly title: string };

const holdersOf = (people: readonly KnownPerson[]): readonly Holder[] =>
  people.flatMap((one) => {
    const { name, title } = one.contact;
    return title === null ? [] : [{ one, name: nameKey(name), title: nameKey(title) }];
  });

/** The rest of an address after the surname: 主任 of 王主任 for a person named 王…; null if the person's surname is another. */
const restAfterSurname = (name: string, address: string): string | null => {
  // In Latin letters the title comes first: “director wang”.
  if (name.includes(' ')) {
    const words = name.split(' ').filter((word) => address.endsWith(` ${word}`));
    return words.map((word) => address.slice(0, -word.length - 1))[0] ?? null;
  }
  if (name[0] !== address[0]) return null;
  const surname =
    COMPOUND.find((compound) => name.startsWith(compound) && name.length > compound.length) ?? name[0] ?? '';
  return name.length > surname.length && address.startsWith(surname) && address.length > surname.length
    ? address.slice(surname.length)
    : null;
};

/** The compound surnames in common use (复姓). */
const COMPOUND = [
  ...['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '慕容', '司徒', '长孙', '宇文', '夏侯'],
  ...['轩辕', '端木', '南宫', '百里', '呼延', '东郭', '西门', '公羊', '澹台', '赫连', '申屠', '太史', '闻人', '独孤'],
];

/** Every person with the label under which records keep them. */
const labelled = (contacts: readonly Contact[]): readonly KnownPerson[] => {
  const sharing = new Map<string, readonly Contact[]>();
  for (const contact of contacts) {
    const key = nameKey(contact.name);
    sharing.set(key, [...(sharing.get(key) ?? []), contact]);
  }
  return contacts.map((contact) => ({ contact, label: labelAmong(contact, sharing.get(nameKey(contact.name)) ?? []) }));
};

/** The label of a person among namesakes. It holds the unit, else the title, else the id: the first that no namesake shares. */
const labelAmong = (contact: Contact, namesakes: readonly Contact[]): string => {
  if (namesakes.length < 2) return contact.name;
  const isOwn = (mark: string | null, markOf: (other: Contact) => string | null): mark is string =>
    mark !== null && namesakes.filter((other) => markOf(other) === mark).length === 1;
  const { id, name, org, title } = contact;
  const mark = isOwn(org, (other) => other.org) ? org : isOwn(title, (other) => other.title) ? title : id;
  return /\p{Script=Han}/u.test(name) ? `${name}（${mark}）` : `${name} (${mark})`;
};
