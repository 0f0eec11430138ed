import type { Facts } from '../core/facts.ts';
import type { Fields } from '../core/field.ts';
import { type Directory, directoryOf } from '../core/names/directory.ts';
import { nearName, soundsIn } from '../core/names/near.ts';
import { nameWords } from '../core/names/words.ts';
import type { ProgramFiles } from '../core/programFiles.ts';
import type { Text } from '../core/text.ts';

type Filled = Readonly<Record<string, unknown>>;

/** The names given to a verb that nobody on the desk has, each once. */
const strangersIn = (fields: Fields, given: Filled, directory: Directory): readonly string[] => {
  const names = Object.entries(fields).flatMap(([name, { peopleIn }]) => {
    const value = given[name];
    return value == null || peopleIn === undefined ? [] : peopleIn(value);
  });
  return [...new Set(names)].filter((name) => directory.find(name).length === 0);
};

/**
 * Notes on unknown names that sound or look like the name of a known person: 人员中没有 冯滔。是不是 冯涛？ The table of sounds is read only
 * if there is such a name.
 */
export const unknownNames = (
  fields: Fields,
  given: Filled,
  { contacts }: Facts,
  data: ProgramFiles,
): readonly Text[] => {
  if (contacts.length === 0) return [];
  const directory = directoryOf(contacts);
  const strangers = strangersIn(fields, given, directory);
  if (strangers.length === 0) return [];
  const soundsOf = soundsIn(data.text('sounds.txt'));
  return strangers.flatMap((typed) => {
    const near = nearName(typed, directory, soundsOf);
    return near === null ? [] : [nameWords.unknown(typed, near)];
  });
};
