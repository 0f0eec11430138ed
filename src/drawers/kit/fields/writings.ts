import { Complaint } from '../../../core/complaint.ts';
import type { Asking, Field } from '../../../core/field.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { hasSeparator } from '../../../core/names/list.ts';
import { resolvedName, resolvedNames } from '../../../core/names/resolve.ts';
import { isAddress } from '../../../core/record.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { readLine, readPassage } from '../../../core/writing.ts';
import { field, last } from './make.ts';

const people = { offer: { kind: 'people' } } as const;

/** Prompts complete a name from the people of the desk. */
export const knownPeople: Asking = { suggest: ({ facts }) => facts.contacts.map(({ name }) => name) };

/** One line of writing, as in a title or a place. */
export const line = (help: Text, shape = 'TEXT') => field(shape, help, readLine);

/** Somebody by name, id, alias or title; read as the label of the person meant, or as typed where the desk does not know them. */
export const name = (help: Text): Field<string, false> => ({
  ...field('NAME', help, resolvedName),
  ...people,
  peopleIn: (value) => [String(value)],
});

/** The same, where the noun refuses a list of names by a rule of its own that says what to type instead. */
export const nameOrList = (help: Text): Field<string, false> => ({
  ...name(help),
  read: (typed, reading) => {
    const said = last(typed);
    return hasSeparator(said) ? readLine(said) : resolvedName(said, reading);
  },
});

/** Somebody from outside, who may be a whole unit with signs in its name; whoever the desk knows is read as their label. */
export const outsider = (help: Text): Field<string, false> => ({
  ...field('NAME', help, (typed, { facts }) => directoryOf(facts.contacts).labelOf(readLine(typed))),
  ...people,
});

/** A passage that may have line breaks. */
export const passage = (help: Text, shape = 'TEXT') => field(shape, help, readPassage);

/** An address of mail; full-width letters and `＠`, as a Chinese keyboard leaves them, are read as what they stand for. */
export const address = (help: Text): Field<string, false> =>
  field('ADDRESS', help, (typed) => {
    const said = typed.trim().normalize('NFKC');
    if (isAddress(said)) return said;
    throw new Complaint('badValue', w.notAnAddress(typed), w.addressLooksLike());
  });

/** Repeated, one line each time. */
export const lines = (help: Text, shape = 'TEXT'): Field<readonly string[], false> => ({
  ...field(shape, help, () => []),
  repeats: true,
  read: (typed) => typed.map(readLine),
});

/** A list of people, or the option repeated; groups stand for their members. Each once, in the order given. */
export const names = (help: Text, shape = 'NAMES'): Field<readonly string[], false> => ({
  ...field(shape, help, () => []),
  ...people,
  repeats: true,
  read: resolvedNames,
  peopleIn: (value) => value as readonly string[],
});
