import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { nearest } from '../../../core/nearest.ts';
import { PLATES, type Plate } from '../../../core/plates.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { find } from '../../../core/records.ts';
import { commonWords as c } from '../../../core/words.ts';
import { readLine } from '../../../core/writing.ts';
import * as field from '../fields/index.ts';
import { registerWords as w } from './words.ts';

/**
 * The ways in which a record is named by words: by its title, which is looked for among the records (`pick`); or by words that the facts
 * already know, as the names of people are.
 */
export type NamedBy = 'title' | ((typed: string, reading: Reading) => string | null);

/** The argument that names a record, by its id or by words: `S1`, `A4纸`, `段明远`. Without a way to name it by words, by its id alone. */
export const recordNamed = (plate: Plate, by?: NamedBy): Field<string, true> => {
  const { noun, letter, label } = plate;
  const id = field.id(letter, w.idHelp(noun, label, letter));
  if (by === undefined) return id;
  if (by !== 'title')
    return { ...id, read: (typed, reading) => by(typed.join(' '), reading) ?? id.read(typed, reading) };
  return field.needed({
    ...field.line(w.idOrTitleHelp(noun, label, letter), 'ID'),
    read: (typed) => idIn(typed.at(-1) ?? '', letter) ?? readLine(typed.at(-1) ?? ''),
    offer: { kind: 'ids', letters: [letter] },
  });
};

/** The id that was typed, in capitals; null for words that are no id of the letter. A number alone stands for an id. */
const idIn = (typed: string, letter: string): string | null => {
  const [, number] = new RegExp(`^${letter}?([1-9]\\d{0,8})$`, 'i').exec(typed.trim().normalize('NFKC')) ?? [];
  return number === undefined ? null : `${letter}${number}`;
};

type Called<R extends Row> = { readonly drawer: DrawerName; titleOf(record: R): string };

/** A title in the form in which titles are compared: without regard to width, capitals, blanks and dots. */
const titleKey = (title: string): string => nameKey(title).replaceAll(/[ ·]/g, '');

/**
 * The id of the record that is meant by an id or a title. A part of a title is enough where it fits one record alone. Throws
 * `noSuchRecord`, and `ruleViolated` if the words fit several.
 */
export const pick = <R extends Row>(records: readonly R[], said: string, of: Called<R>): string => {
  if (isIdOf(PLATES[of.drawer].letter, said)) return find(records, said).id;
  const found = fitting(records, said, of);
  const [one, ...others] = found;
  if (one === undefined) {
    const near = nearest(said, records.map(of.titleOf));
    throw new Complaint('noSuchRecord', w.noneCalled(said), near === null ? w.seeList(of.drawer) : c.didYouMean(near));
  }
  if (others.length > 0)
    throw new Complaint(
      'ruleViolated',
      w.severalFit(said),
      w.whichOf(found.map((each) => [each.id, of.titleOf(each)])),
    );
  return one.id;
};

const isIdOf = (letter: string, said: string): boolean => said.startsWith(letter) && /^[A-Z][1-9]\d{0,8}$/.test(said);

/** The records with this title, else those whose titles have it as a part. */
const fitting = <R extends Row>(records: readonly R[], said: string, { titleOf }: Called<R>): readonly R[] => {
  const key = titleKey(said);
  const exact = records.filter((record) => titleKey(titleOf(record)) === key);
  return exact.length > 0 ? exact : records.filter((record) => titleKey(titleOf(record)).includes(key));
};
