import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { readLine } from '../../core/writing.ts';

/** A person, as they are meant on the command line. */
export type Who = { readonly id: string } | { readonly name: string };

/** `P4` or a bare `4` is an id, an id of another drawer is a slip, anything else is a name. */
const readWho = (typed: string): Who => {
  const said = typed.trim().normalize('NFKC').toUpperCase();
  if (/^P?[1-9]\d{0,8}$/.test(said)) return { id: said.startsWith('P') ? said : `P${said}` };
  if (/^[NDVFE][1-9]\d{0,8}$/.test(said)) throw new Complaint('wrongDrawer', c.wrongDrawer(said), c.idLooksLike('P'));
  return { name: readLine(typed) };
};

/** A person, by id or by name; a name of several words needs no quotation marks. */
export const who = (help: Text): Field<Who, true> => ({
  shape: 'NAME|P4',
  help,
  required: true,
  rest: true,
  offer: { kind: 'people' },
  read: (typed) => readWho(typed.join(' ')),
});
