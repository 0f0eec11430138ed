import { Complaint } from '../../core/complaint.ts';
import type { Field, Reading } from '../../core/field.ts';
import { tidied } from '../../core/names/fold.ts';
import { personMeant } from '../../core/names/resolve.ts';
import { nearest } from '../../core/nearest.ts';
import { PLATES } from '../../core/plates.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { readLine } from '../../core/writing.ts';
import { personWords as w } from './words.ts';

/**
 * The id of the person meant: `P4`, `4`, or any name under which the person is found. Throws `wrongDrawer` for an id of another drawer,
 * `noSuchRecord` for a name that nobody has, and `Ambiguous`.
 */
const idMeant = (typed: string, reading: Reading): string => {
  const said = typed.trim().normalize('NFKC').toUpperCase();
  if (/^P?[1-9]\d{0,8}$/.test(said)) return said.startsWith('P') ? said : `P${said}`;
  if (isIdElsewhere(said)) throw new Complaint('wrongDrawer', c.wrongDrawer(said), c.idLooksLike('P'));
  const name = tidied(readLine(typed));
  const known = personMeant(name, reading);
  if (known !== null) return known.contact.id;
  const near = nearest(
    name,
    reading.facts.contacts.map((contact) => contact.name),
  );
  throw new Complaint('noSuchRecord', w.nobodyOfThatName(name), near === null ? w.enterFirst : c.didYouMean(near));
};

/** Whether the text is an id of another drawer. */
const isIdElsewhere = (said: string): boolean =>
  /^[A-Z][1-9]\d{0,8}$/.test(said) && Object.values(PLATES).some(({ letter }) => said.startsWith(letter));

/** A field for a person of the desk; its value is the id. A name of several words needs no quotation marks. */
export const personWho = (help: Text): Field<string, true> => ({
  shape: 'NAME|P4',
  help,
  required: true,
  rest: true,
  offer: { kind: 'people' },
  read: (typed, reading) => idMeant(typed.join(' '), reading),
});
