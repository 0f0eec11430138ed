import type { KnownPerson } from './directory.ts';
import { nameKey } from './fold.ts';

/** Every name under which a person is found, aliases excepted: id, label, name, and the name with unit or title before or after it. */
const namesOf = ({ label, contact: { id, name, org, title } }: KnownPerson): readonly string[] => [
  id,
  label,
  name,
  ...(org === null ? [] : [`${name}（${org}）`, `${org}${name}`, `${org} ${name}`]),
  ...(title === null ? [] : [`${name}${title}`, `${name} ${title}`, `${title} ${name}`, `${name}（${title}）`]),
];

const isHan = (part: string | null): boolean => part === null || HAN_ONLY.test(part);
const HAN_ONLY = /^[\u4E00-\u9FFF]+$/;

/** Whether name, unit and title are of Chinese characters alone. */
const isInHan = ({ contact: { name, org, title } }: KnownPerson): boolean => [name, org, title].every(isHan);

/**
 * The keys of these names. Those of Chinese characters alone are joined without folding each name, which took a tenth of the work of the
 * morning list: between them a blank does not count, and of the brackets only the width.
 */
const keysOf = (one: KnownPerson): readonly string[] => {
  const { name, org, title } = one.contact;
  if (!isInHan(one)) return namesOf(one).map(nameKey);
  return [
    ...[nameKey(one.contact.id), nameKey(one.label), name],
    ...(org === null ? [] : [`${name}(${org})`, `${org}${name}`]),
    ...(title === null ? [] : [`${name}${title}`, `${title}${name}`, `${name}(${title})`]),
  ];
};

/**
 * Finds people by all names but aliases. Every name of Chinese characters begins or ends with the name alone (赵志刚主任, 办公室赵志刚), so these people
 * are found by that, and the names that they go by are made only for those found. To make all names of everybody took a tenth of the morning list.
 */
export const namedAmong = (people: readonly KnownPerson[]): ((key: string) => readonly KnownPerson[] | undefined) => {
  const [inHan, others] = [people.filter(isInHan), people.filter((one) => !isInHan(one))];
  const byAll = indexed(others, keysOf);
  const byId = indexed(inHan, ({ contact }) => [nameKey(contact.id)]);
  const byName = indexed(inHan, ({ contact }) => [contact.name]);
  const lengths = [...new Set(inHan.map(({ contact }) => contact.name.length))];
  return (key) => {
    const ends = lengths.flatMap((length) => [key.slice(0, length), key.slice(-length)]);
    const near = [...(byId.get(key) ?? []), ...ends.flatMap((end) => byName.get(end) ?? [])];
    const found = new Set([...near.filter((one) => keysOf(one).includes(key)), ...(byAll.get(key) ?? [])]);
    return found.size === 0 ? undefined : people.filter((one) => found.has(one));
  };
};

/** People by every key of theirs, in the order of the list. */
export const indexed = (
  people: readonly KnownPerson[],
  keysIn: (one: KnownPerson) => readonly string[],
): ReadonlyMap<string, readonly KnownPerson[]> => {
  const index = new Map<string, readonly KnownPerson[]>();
  for (const one of people) for (const key of new Set(keysIn(one))) index.set(key, [...(index.get(key) ?? []), one]);
  return index;
};
