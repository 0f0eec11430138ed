import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import type { Text } from '../../../core/text.ts';
import { PLATES } from '../../../core/plates.ts';
import { commonWords as w } from '../../../core/words.ts';
import { readLine } from '../../../core/writing.ts';

/** Somebody as they are meant on the command line. */
export type Who = { readonly id: string } | { readonly name: string };

/**
 * Somebody who has a record in one drawer, by id or by name; a name of several words needs no quotation marks. `example` is an id of
 * that drawer, such as `V3`. What looks like an id of another drawer is refused, because nobody is called `F3`.
 */
export const who = (example: string, help: Text): Field<Who, true> => ({
  shape: `NAME|${example}`,
  help,
  required: true,
  rest: true,
  offer: { kind: 'ids', letters: [example.charAt(0)] },
  read: (typed) => readWho(typed.join(' '), example.charAt(0)),
});

const readWho = (typed: string, letter: string): Who => {
  const said = typed.trim().normalize('NFKC').toUpperCase();
  if (/^[1-9]\d{0,8}$/.test(said)) return { id: letter + said };
  if (!isIdOf(said, LETTERS)) return { name: readLine(typed) };
  if (isIdOf(said, [letter])) return { id: said };
  throw new Complaint('wrongDrawer', w.wrongDrawer(said), w.idLooksLike(letter));
};

const LETTERS = Object.values(PLATES).map((plate) => plate.letter);

const isIdOf = (said: string, letters: readonly string[]): boolean =>
  letters.includes(said.charAt(0)) && /^.[1-9]\d{0,8}$/.test(said);
