import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { readLine } from '../../core/writing.ts';
import type { Who } from './rules.ts';

/** What was typed at the door: `V3` or a bare `3` is an id, an id of another drawer is a slip, anything else is a name. */
const readWho = (typed: string): Who => {
  const said = typed.trim().normalize('NFKC').toUpperCase();
  if (/^V?[1-9]\d{0,8}$/.test(said)) return { id: said.startsWith('V') ? said : `V${said}` };
  if (/^[NDFP][1-9]\d{0,8}$/.test(said)) throw new Complaint('wrongDrawer', c.wrongDrawer(said), c.idLooksLike('V'));
  return { name: readLine(typed) };
};

/** A visitor, by id or by name; a name of several words needs no quotation marks. */
export const who = (help: Text): Field<Who, true> => ({
  shape: 'NAME|V3',
  help,
  required: true,
  rest: true,
  offer: { kind: 'ids', letters: ['V'] },
  read: (typed) => readWho(typed.join(' ')),
});
