import { Complaint } from '../../core/complaint.ts';
import { Doubt } from '../../core/doubt.ts';
import type { Field, Fields, Reading } from '../../core/field.ts';
import { Ambiguous } from '../../core/names/resolve.ts';
import { both, type Lang, type Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { shapeInChinese } from './shapeInChinese.ts';
import type { TypedLine } from './typedLine.ts';
import { commandWords as w } from './words.ts';

/** A field of a verb, and the words typed for it. */
export type Slot = {
  readonly name: string;
  readonly spelled: string;
  readonly field: Field;
  readonly typed: readonly string[] | undefined;
};

/** All fields of a verb, its arguments first. */
export const slotsOf = (verb: Verb, typed: Pick<TypedLine, 'args' | 'options'>): readonly Slot[] => [
  ...slotsIn(verb.args, typed.args, (name) => name.toUpperCase()),
  ...slotsIn(verb.options, typed.options, spelled),
];

const slotsIn = (
  fields: Fields,
  typed: Readonly<Record<string, readonly string[]>>,
  spell: (name: string) => string,
): readonly Slot[] =>
  Object.entries(fields).map(([name, field]) => ({ name, spelled: spell(name), field, typed: typed[name] }));

/** Whether a command cannot do without a value for the field: it is required, or required unless another option is given, which is not. */
export const isRequired = ({ field }: Slot, slots: readonly Slot[]): boolean =>
  field.required ||
  (field.unless !== undefined && slots.every(({ name, typed }) => name !== field.unless || typed === undefined));

const isOption = ({ spelled: name }: Slot): boolean => name.startsWith('--');

export const missingComplaint = (missing: readonly Slot[], command: string): Complaint => {
  const namedIn = (lang: Lang): readonly string[] =>
    missing.map((slot) =>
      isOption(slot) && slot.field.shape !== null ? `${slot.spelled} ${slot.field.shape}` : calledIn(slot, lang),
    );
  return new Complaint(
    'missingValue',
    both((lang) => w.missing(namedIn(lang))[lang]),
    w.seeHelp(command),
  );
};

/** The name of a field in a complaint: an option as it is typed, an argument in capitals, in Chinese by its label or what it holds. */
const calledIn = (slot: Slot, lang: Lang): string =>
  isOption(slot) || lang === 'en'
    ? slot.spelled
    : (slot.field.label?.zh ?? shapeInChinese(slot.field.shape ?? slot.spelled));

/** The values of the typed words, by field. Throws a field's own complaint with the option's name before it. */
export const readAll = (slots: readonly Slot[], reading: Omit<Reading, 'given'>): Record<string, unknown> => {
  const given: Record<string, unknown> = {};
  for (const slot of slots)
    if (slot.typed !== undefined) given[slot.name] = read(slot, slot.typed, { ...reading, given });
  return given;
};

/** Notes on values that were read: a day on which nobody works, an hour that was only supposed. */
export const remarksOn = (
  slots: readonly Slot[],
  reading: Omit<Reading, 'given'>,
  given: Readonly<Record<string, unknown>>,
): readonly Text[] =>
  slots.flatMap(({ name, field, typed }) =>
    typed === undefined || given[name] == null ? [] : (field.remarks?.(typed, { ...reading, given }) ?? []),
  );

/** The value that clears a field. An empty value does not, because it may come from a variable of a script that is not set. */
const CLEARS = '-';

const canBeCleared = (slot: Slot): boolean =>
  isOption(slot) && !slot.field.required && slot.field.isNeverCleared !== true;

/** Value of the words typed for one field. Throws the field's own complaint with the option's name before it. */
export const read = (slot: Slot, typed: readonly string[], reading: Reading): unknown => {
  const { field, spelled: name } = slot;
  if (field.shape !== null && typed.some((value) => value.trim() === ''))
    throw new Complaint(
      'missingValue',
      both((lang) => w.emptyValue(calledIn(slot, lang))[lang]),
      canBeCleared(slot) ? w.clearsWith(name, CLEARS) : undefined,
    );
  if (field.shape !== null && canBeCleared(slot) && typed.length === 1 && typed[0] === CLEARS) return null;
  try {
    return field.read(typed, reading);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { code, hint } = error;
    const fault = error.what;
    const what = both((lang) => w.fieldFault(calledIn(slot, lang), fault)[lang]);
    if (error instanceof Ambiguous) throw error.saying(what);
    const complaint = new Complaint(code, what, hint);
    throw error instanceof Doubt ? new Doubt(complaint, error.meanings, error.word) : complaint;
  }
};
