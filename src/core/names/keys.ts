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

/**
 * The keys of these names. Those of Chinese characters alone are joined without folding each name, which took a tenth of the work of the
 * morning list: between them a blank does not count, and of the brackets only the width.
 */
export const keysOf = (one: KnownPerson): readonly string[] => {
  const { name, org, title } = one.contact;
  if (![name, org, title].every(isHan)) return namesOf(one).map(nameKey);
  return [
    ...[nameKey(one.contact.id), nameKey(one.label), name],
    ...(org === null ? [] : [`${name}(${org})`, `${org}${name}`]),
    ...(title === null ? [] : [`${name}${title}`, `${title}${name}`, `${name}(${title})`]),
  ];
};
