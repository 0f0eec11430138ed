import { Complaint } from '../../../core/complaint.ts';
import type { Asking, Field } from '../../../core/field.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { hasSeparator, parted } from '../../../core/names/list.ts';
import { resolvedName, resolvedNames, withoutNumber } from '../../../core/names/resolve.ts';
import { isAddress } from '../../../core/record.ts';
import { namesOfKind } from '../../../core/resources.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { readLine, readPassage } from '../../../core/writing.ts';
import { field, last } from './make.ts';

const people = { offer: { kind: 'people' } } as const;

/** The prompt of a field that completes names of the desk's people. */
export const knownPeople: Asking = { suggest: ({ facts }) => facts.contacts.map(({ name }) => name) };

/** The prompt of a list of names: it completes the groups of the desk, which stand for their members, and then its people. */
export const knownGroups: Asking = {
  suggest: ({ facts: { contacts } }) => [
    ...new Set([...contacts.flatMap(({ groups }) => groups), ...contacts.map(({ name }) => name)]),
  ],
};

/** A line of text, for example a title. */
export const line = (help: Text, shape = 'TEXT') => field(shape, help, readLine);

/** A place, in any words. The halls of the desk are offered. */
export const place = (help: Text): Field<string, false> => ({
  ...line(help),
  offer: { kind: 'resources', of: 'place' },
});

/** The prompt of a field that completes names of the desk's halls. */
export const knownPlaces: Asking = { suggest: ({ facts }) => namesOfKind(facts.resources, 'place') };

/** A car, in any words. The cars of the desk are offered. */
export const car = (help: Text): Field<string, false> => ({ ...line(help), offer: { kind: 'resources', of: 'car' } });

/**
 * A person by name, id, alias or title. The value is the label of the person, or the name as typed if the desk does not know the person.
 */
export const name = (help: Text): Field<string, false> => ({
  ...field('NAME', help, resolvedName),
  ...people,
  peopleIn: (value) => [String(value)],
});

/** A person's name, like `name`, for nouns that refuse a list of names by their own rule, which tells what to type instead. */
export const nameOrList = (help: Text): Field<string, false> => ({
  ...name(help),
  read: (typed, reading) => {
    const said = last(typed);
    return hasSeparator(said) ? readLine(said) : resolvedName(said, reading);
  },
});

/** Somebody from outside: a person, or a whole unit whose name may contain signs. A person known to the desk is read as the label. */
export const outsider = (help: Text): Field<string, false> => ({
  ...field('NAME', help, (typed, { facts }) => directoryOf(facts.contacts).labelOf(withoutNumber(readLine(typed)))),
  ...people,
});

/** The name of somebody who is not looked up, such as a visitor. */
export const strangerName = (help: Text): Field<string, false> =>
  field('NAME', help, (typed) => withoutNumber(readLine(typed)));

/** A passage, which may have line breaks. */
export const passage = (help: Text, shape = 'TEXT') => field(shape, help, readPassage);

/** An e-mail address. Full-width letters and `＠`, which Chinese keyboards produce, are turned into normal ones. */
export const address = (help: Text): Field<string, false> =>
  field('ADDRESS', help, (typed) => {
    const said = typed.trim().normalize('NFKC');
    if (isAddress(said)) return said;
    throw new Complaint('badValue', w.notAnAddress(typed), w.addressLooksLike());
  });

/** Lines of text; the option is repeated for each. */
export const lines = (help: Text, shape = 'TEXT'): Field<readonly string[], false> => ({
  ...field(shape, help, () => []),
  repeats: true,
  read: (typed) => typed.map(readLine),
  items: {
    isOneEach: true,
    wordsOf: String,
    dropped: (typed) => [{ typed, items: [readLine(typed)], isPartEnough: true }],
  },
});

/**
 * A list of people, separated by signs or with the option repeated. A group stands for its members. Each person is listed once, in the
 * order given.
 */
export const names = (help: Text, shape = 'NAMES'): Field<readonly string[], false> => ({
  ...field(shape, help, () => []),
  ...people,
  repeats: true,
  read: resolvedNames,
  items: {
    isOneEach: false,
    wordsOf: (item, { facts }) => directoryOf(facts.contacts).labelOf(String(item)),
    dropped: (typed, reading) =>
      parted(typed, directoryOf(reading.facts.contacts)).map((one) => ({
        ...{ typed: one, isPartEnough: false },
        items: resolvedNames([one], reading),
      })),
  },
  peopleIn: (value) => value as readonly string[],
});
