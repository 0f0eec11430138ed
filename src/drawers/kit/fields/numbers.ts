import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { isMasked, phoneFor } from '../../../core/personal/mask.ts';
import { PLATES } from '../../../core/plates.ts';
import type { DrawerName } from '../../../core/record.ts';
import { withoutShapeless } from '../../../core/shapes.ts';
import { type Text, text } from '../../../core/text.ts';
import { commonWords as w } from '../../../core/words.ts';
import { field, needed } from './make.ts';

/** The text with full-width letters and digits, which Chinese keyboards produce, turned into normal ones. */
const folded = (typed: string): string => typed.trim().normalize('NFKC');

/** A whole number from `least` to `most`. */
export const whole = (help: Text, least = 1, most = 100_000): Field<number, false> =>
  field('N', help, (typed) => {
    const said = folded(typed);
    const number = /^[+-]?\d+$/.test(said) ? Number(said) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new Complaint('badValue', w.notWhole(typed, least, most));
  });

/** An id with the drawer's letter, in capitals. A number without the letter is accepted, since only one drawer can be meant. */
export const id = (letter: string, help: Text): Field<string, true> =>
  needed({ ...field('ID', help, (typed) => readId(typed, letter)), offer: { kind: 'ids', letters: [letter] } });

/** The id of the record that a verb of lines or gates is about. */
export const recordOf = (drawer: DrawerName): Field<string, true> => {
  const { letter } = PLATES[drawer];
  return id(letter, text(`the record, such as ${letter}4`, `记录编号，如 ${letter}4`));
};

/** Several ids of one drawer, each once. They take the rest of the line. */
export const ids = (letter: string, help: Text): Field<readonly string[], true> =>
  manyIds({ kind: 'ids', letters: [letter] }, help, (typed) => readId(typed, letter));

/** Several ids of any drawers, each once. */
export const anyIds = (help: Text): Field<readonly string[], true> =>
  manyIds({ kind: 'ids', letters: null }, help, readAnyId);

/** Several ids, each once, the first of which is of this drawer. */
export const idsAfter = (letter: string, help: Text): Field<readonly string[], true> =>
  manyIds({ kind: 'ids', letters: [letter] }, help, (typed, n) =>
    n > 0 && /^[A-Z]/i.test(folded(typed)) ? readAnyId(typed) : readId(typed, letter),
  );

const manyIds = (
  offer: NonNullable<Field['offer']>,
  help: Text,
  readOne: (typed: string, at: number) => string,
): Field<readonly string[], true> => ({
  ...{ shape: 'ID', help, required: true, rest: true, offer },
  read: (typed) => {
    const words = typed.flatMap((word) => word.split(/[\s,，、;；]+/u)).filter((word) => word !== '');
    return [...new Set((words.length === 0 ? [''] : words).map(readOne))];
  },
});

const readId = (typed: string, letter: string): string => {
  const said = folded(typed).toUpperCase();
  if (/^[1-9]\d{0,8}$/.test(said)) return letter + said;
  if (!/^[A-Z][1-9]\d{0,8}$/.test(said)) throw new Complaint('badValue', w.notAnId(typed), w.idLooksLike(letter));
  if (said[0] !== letter) throw new Complaint('wrongDrawer', w.wrongDrawer(said), w.idLooksLike(letter));
  return said;
};

/** An id with one of these letters, in capitals. The verb has to check whether there is such a record. */
export const idOf = (letters: readonly string[], help: Text): Field<string, false> =>
  field('ID', help, (typed) => readIdOf(typed, letters));

const readIdOf = (typed: string, letters: readonly string[]): string => {
  const said = folded(typed).toUpperCase();
  if (!/^[A-Z][1-9]\d{0,8}$/.test(said)) throw new Complaint('badValue', w.notAnId(typed), w.idsLookLike(letters));
  if (!letters.includes(said.charAt(0)))
    throw new Complaint('wrongDrawer', w.wrongDrawer(said), w.idsLookLike(letters));
  return said;
};

/** An id of any drawer. */
export const anyId = (help: Text): Field<string, true> =>
  needed({
    ...field('ID', help, readAnyId),
    offer: { kind: 'ids', letters: null },
  });

const readAnyId = (typed: string): string => {
  const said = folded(typed).toUpperCase();
  if (/^[A-Z][1-9]\d{0,8}$/.test(said)) return said;
  throw new Complaint('badValue', w.notAnId(typed), w.idLooksLike('F'));
};

/** A phone number: digits, `+`, `-`, spaces, brackets, an extension. */
export const phone = (help: Text): Field<string, false> => ({
  ...field('N', help, (typed) => {
    const said = withoutShapeless(folded(typed));
    if (isMasked(said)) throw new Complaint('badValue', w.maskedNumber(typed), w.maskedNumberHint());
    if (/^[+\d(][\d\s()+\-转x*#,]{2,29}$/i.test(said)) return said;
    throw new Complaint('badValue', w.notAPhone(mistyped(typed)));
  }),
  isPhone: true,
});

/** A mistyped number as a complaint repeats it. A telephone number with a slip in it is still masked. */
const mistyped = (typed: string): string => (/(?:\d\D{0,3}){5}/.test(folded(typed)) ? phoneFor(typed, false) : typed);
