import { Complaint } from '../complaint.ts';
import type { Reading } from '../field.ts';
import { maskPersonal } from '../personal/mask.ts';
import type { Text } from '../text.ts';
import { commonWords as c } from '../words.ts';
import { readLine } from '../writing.ts';
import { directoryOf, type KnownPerson } from './directory.ts';
import { nameKey, tidied } from './fold.ts';
import { hasSeparator, looksLikeSeveral, parted } from './list.ts';
import { nameWords as w } from './words.ts';

/** A `badValue` complaint about a name that fits several people. At a terminal the user is asked which of them is meant. */
export class Ambiguous extends Complaint {
  constructor(
    /** The name as it was typed. */
    readonly typed: string,
    readonly found: readonly KnownPerson[],
    what: Text = w.several(typed, found),
  ) {
    super('badValue', what, w.severalHint(found));
  }

  /** The complaint with other words, such as the name of the option before it. */
  saying(what: Text): Ambiguous {
    return new Ambiguous(this.typed, this.found, what);
  }
}

const PERSON_ID = /^P[1-9]\d{0,14}$/i;
const OTHER_ID = /^[A-Z][1-9]\d{0,14}$/;

/**
 * The name under which a record keeps the person who was typed: the label of a known person, or the tidied name of an unknown one. Throws
 * `badValue` if several people fit, for a group, and for several names in one; `noSuchRecord` for an id that nobody has; `wrongDrawer` for
 * the id of another kind of record; and everything that `readLine` throws.
 */
export const resolvedName = (typed: string, reading: Reading): string => {
  const name = tidied(readLine(typed));
  const found = personMeant(name, reading);
  if (found !== null) return found.label;
  const members = directoryOf(reading.facts.contacts).group(name);
  if (members !== null) throw new Complaint('badValue', w.groupForOne(name, members.length), w.groupForOneHint);
  if (hasSeparator(name)) throw new Complaint('badValue', w.oneOnly(name), w.groupForOneHint);
  return unknownName(name);
};

/**
 * The names of a list, each only once, in the order given. A group is replaced by its members. Throws everything that `resolvedName` throws
 * except for groups, and `missingValue` if there is no name at all.
 */
export const resolvedNames = (typed: readonly string[], reading: Reading): readonly string[] => {
  const directory = directoryOf(reading.facts.contacts);
  const parts = typed.flatMap((one) => parted(one, directory));
  if (parts.length === 0) throw new Complaint('missingValue', c.emptyText());
  const names = parts.flatMap((part) => {
    const name = tidied(readLine(part));
    return personMeant(name, reading)?.label ?? directory.group(name) ?? unknownName(name);
  });
  return [...new Set(names)];
};

/**
 * The person meant by a tidied name, an id, another name or an address; null if no person of the desk fits. Throws `Ambiguous` if several
 * fit and none was chosen.
 */
export const personMeant = (name: string, { facts, chosen }: Reading): KnownPerson | null => {
  const found = directoryOf(facts.contacts).find(name);
  const choice = chosen?.get(nameKey(name));
  const [one, ...others] = choice === undefined ? found : found.filter(({ contact }) => contact.id === choice);
  if (one === undefined) return null;
  if (others.length > 0) throw new Ambiguous(name, found);
  return one;
};

const unknownName = (name: string): string => {
  const id = name.toUpperCase();
  if (PERSON_ID.test(id)) throw new Complaint('noSuchRecord', w.nobodyOfId(id), w.seePeople);
  if (OTHER_ID.test(id)) throw new Complaint('wrongDrawer', c.wrongDrawer(id), c.idLooksLike('P'));
  if (looksLikeSeveral(name)) throw new Complaint('badValue', w.runTogether(name), w.runTogetherHint);
  return withoutNumber(name);
};

/**
 * A name. Throws `badValue` if a telephone or identity number stands in it: a word typed without its option, which would be kept and printed
 * as a part of the name.
 */
export const withoutNumber = (name: string): string => {
  if (maskPersonal(name) !== name) throw new Complaint('badValue', w.numberIn(name), w.numberInHint);
  return name;
};
