import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { withoutNumber } from '../../../core/names/resolve.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { readLine } from '../../../core/writing.ts';

/** A person named on the command line. */
export type Who = { readonly id: string } | { readonly name: string };

/**
 * A field for a person who has a record in one drawer, by id or name; a name of several words needs no quotation marks. `example` is an id
 * of that drawer, such as `V3`. An id of another drawer is refused, because nobody is called `F3`; so is
 * a name with a telephone number in it.
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
  if (!/^[A-Z][1-9]\d{0,8}$/.test(said)) return { name: withoutNumber(readLine(typed)) };
  if (said.startsWith(letter)) return { id: said };
  throw new Complaint('wrongDrawer', w.wrongDrawer(said), w.idLooksLike(letter));
};
