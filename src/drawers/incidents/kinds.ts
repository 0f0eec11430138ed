import { Complaint } from '../../core/complaint.ts';
import * as schema from '../../core/schema.ts';
import { echo, listed, type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import { commonWords as c } from '../../core/words.ts';
import { readLine } from '../../core/writing.ts';
import * as field from '../kit/fields/index.ts';
import { happened } from '../kit/register/deskKinds.ts';
import { type Kind, list, scalar } from '../kit/register/kind.ts';
import { line, nothing } from '../kit/register/kinds.ts';

/** A moment in the past, by day or night. */
export const lastNightMoment: Kind<string, null> = { ...happened, typed: field.lastNight };

/** A place, one of the desk's halls or any other. */
export const placeKind: Kind<string, null> = { ...line(), typed: field.place, ask: field.knownPlaces };

/** Somebody who told of the incident: a person or a unit. */
export const source: Kind<string, null> = scalar({
  schema: () => schema.personName,
  typed: field.outsider,
  cell: (name) => name,
  texts: (name) => [name],
});

/** A shift, with the number of a line of its log: `D7:2`; or another record. */
const REF = /^(?:D[1-9]\d{0,8}(?::[1-9]\d{0,2})?|[VFNEL][1-9]\d{0,8})$/;

const LETTERS = ['D', 'V', 'F', 'N', 'E', 'L'];

const idIn = (ref: string): string => ref.split(':')[0] ?? ref;

/** The shift and the line of its log that a reference names; the last line if none is named; null for another record. */
export const dutyLineOf = (ref: string): { readonly id: string; readonly no: number | null } | null => {
  const [id = '', no] = ref.split(':');
  return id.startsWith('D') ? { id, no: no === undefined ? null : Number(no) } : null;
};

/** The record that an incident was told in first. */
export const dutyRef: Kind<string, null> = scalar({
  ...line('ID'),
  typed: (help) => ({
    ...field.idOf(LETTERS, help),
    read: (typed) => {
      const said = (typed.at(-1) ?? '').trim().normalize('NFKC').toUpperCase();
      if (REF.test(said)) return said;
      throw new Complaint('badValue', words.notARef(typed.at(-1) ?? ''), words.refHint);
    },
  }),
  texts: nothing,
  links: {
    letters: LETTERS,
    of: (ref) => [idIn(ref)],
    readdressed: (ref, idOf) => `${idOf(idIn(ref))}${ref.slice(idIn(ref).length)}`,
  },
});

/** A number of people as it was told: `2`, `约8人`. Full-width figures become plain ones. */
export const headCount: Kind<string, null> = {
  ...line('N'),
  typed: (help) => ({ ...field.line(help, 'N'), read: (typed) => readLine((typed.at(-1) ?? '').normalize('NFKC')) }),
};

/** Things that only the verbs of incidents write. */
export const writtenList = <T>(
  one: v.GenericSchema<T>,
  texts: (one: T) => readonly (string | null)[],
): Kind<readonly T[], readonly T[]> => {
  const textsIn = (all: readonly T[]): readonly string[] => all.flatMap(texts).filter((said) => said !== null);
  return list({
    schema: () => v.array(one),
    typed: () => {
      throw new Error('written by the verbs of incidents');
    },
    cell: (all) => (all.length === 0 ? c.none : listed(textsIn(all))),
    texts: textsIn,
  });
};

const words = {
  notARef: (typed: string): Text => text(`“${echo(typed)}” is no id`, `“${echo(typed)}”不是编号`),
  refHint: text('Write it like D7, or D7:2 for the second line of its log', '写成 D7；值班记录第二条写 D7:2'),
} as const;
