import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import { PLATES } from '../../core/plates.ts';
import { find, nearest } from '../../core/records.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { readLine } from '../../core/writing.ts';
import type { Person } from './record.ts';
import { personWords as w } from './words.ts';

/** A person named on the command line. */
export type PersonWho = { readonly id: string } | { readonly name: string };

/** Reads a person: `P4` or `4` is an id, an id of another drawer is refused, anything else is a name. */
const readWho = (typed: string): PersonWho => {
  const said = typed.trim().normalize('NFKC').toUpperCase();
  if (/^P?[1-9]\d{0,8}$/.test(said)) return { id: said.startsWith('P') ? said : `P${said}` };
  if (isIdElsewhere(said)) throw new Complaint('wrongDrawer', c.wrongDrawer(said), c.idLooksLike('P'));
  return { name: readLine(typed) };
};

/** Whether the text is an id of another drawer. */
const isIdElsewhere = (said: string): boolean =>
  /^[A-Z][1-9]\d{0,8}$/.test(said) && Object.values(PLATES).some(({ letter }) => said.startsWith(letter));

/** The person meant. Throws `noSuchRecord`, and `ruleViolated` if several people have the name. */
export const findWho = (records: readonly Person[], who: PersonWho): Person => {
  if ('id' in who) return find(records, who.id);
  const named = records.filter(({ name }) => name === who.name);
  const [one, ...more] = named;
  if (one !== undefined && more.length === 0) return one;
  if (one !== undefined) throw new Complaint('ruleViolated', w.several(who.name, named.length), w.severalHint(named));
  const near = nearest(
    who.name,
    records.map(({ name }) => name),
  );
  throw new Complaint('noSuchRecord', w.nobodyOfThatName(who.name), near === null ? w.enterFirst : c.didYouMean(near));
};

/** A field for a person, by id or name; a name of several words needs no quotation marks. */
export const personWho = (help: Text): Field<PersonWho, true> => ({
  shape: 'NAME|P4',
  help,
  required: true,
  rest: true,
  offer: { kind: 'people' },
  read: (typed) => readWho(typed.join(' ')),
});
