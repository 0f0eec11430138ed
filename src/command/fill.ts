import { isMoment } from '../calendar/civil.ts';
import { momentText } from '../calendar/speak.ts';
import { Complaint, faultOf } from '../complaint.ts';
import type { Field, Fields, Reading } from '../field.ts';
import { spelled } from '../fields.ts';
import type { Page } from '../page.ts';
import type { Asker } from '../terminal/ask.ts';
import type { Verb } from '../verb.ts';
import { listed, same, type Text } from '../words/text.ts';
import type { Typed } from './parse.ts';
import { commandWords as w } from './words.ts';

type Slot = {
  readonly name: string;
  readonly spelled: string;
  readonly field: Field;
  readonly typed: readonly string[] | undefined;
};

export type Filled = { readonly args: Record<string, unknown>; readonly options: Record<string, unknown> };

export type Filling = {
  /** What was called, for a hint: `office notice new`. */
  readonly command: string;
  readonly reading: Omit<Reading, 'given'>;
  /** Who can be asked; null in a script. */
  readonly asker: Asker | null;
  /** Shows what would be saved, for the last look. */
  readonly show: (page: Page) => Promise<void>;
};

/**
 * Makes values of what was typed, and asks for what is missing when someone is there to answer. Throws `missingValue` naming
 * every option that is missing, the field's own complaint with the option's name before it, `interrupted` at Ctrl-C.
 */
export const fill = async (verb: Verb, typed: Typed, filling: Filling): Promise<Filled> => {
  const slots = [
    ...slotsOf(verb.args, typed.args, (name) => name.toUpperCase()),
    ...slotsOf(verb.options, typed.options, spelled),
  ];
  const missing = slots.filter(({ field, typed: said }) => field.required && said === undefined);
  if (missing.length > 0 && filling.asker === null) throw missingComplaint(missing, filling.command);
  const given: Record<string, unknown> = {};
  for (const slot of slots) {
    const value =
      slot.typed !== undefined
        ? read(slot, slot.typed, { ...filling.reading, given })
        : missing.length > 0 && filling.asker !== null && (slot.field.required || slot.field.ask !== undefined)
          ? await ask(slot, { ...filling.reading, given }, filling.asker)
          : undefined;
    if (value !== undefined) given[slot.name] = value;
  }
  if (missing.length > 0 && verb.lastLook === true) await lastLook(slots, given, filling);
  return { args: pick(given, verb.args), options: pick(given, verb.options) };
};

const slotsOf = (
  fields: Fields,
  typed: Readonly<Record<string, readonly string[]>>,
  spell: (name: string) => string,
): Slot[] => Object.entries(fields).map(([name, field]) => ({ name, spelled: spell(name), field, typed: typed[name] }));

const pick = (given: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).flatMap((name) => (name in given ? [[name, given[name]]] : [])));

const missingComplaint = (missing: readonly Slot[], command: string): Complaint =>
  new Complaint(
    'missingValue',
    w.missing(
      missing.map(({ spelled: name, field }) =>
        name.startsWith('--') && field.shape !== null ? `${name} ${field.shape}` : name,
      ),
    ),
    w.seeHelp(command),
  );

/** An option said to be empty clears what it names; a needed one, or an argument, cannot be empty. */
const read = (slot: Slot, typed: readonly string[], reading: Reading): unknown => {
  const { required, shape, isNeverEmpty = false } = slot.field;
  const isCleared = slot.spelled.startsWith('--') && !required && !isNeverEmpty && shape !== null;
  if (isCleared && typed.at(-1) === '') return null;
  try {
    return slot.field.read(typed, reading);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    throw new Complaint(error.code, w.fieldFault(slot.spelled, error.what), error.hint);
  }
};

const ask = async ({ field }: Slot, reading: Reading, asker: Asker): Promise<unknown> => {
  const initial = field.ask?.initial?.(reading) ?? null;
  const suggest = field.ask?.suggest?.(reading);
  const answer = await asker.ask({
    message: field.help,
    required: field.required,
    many: field.shape === 'NAMES',
    check: (typed) => faultOf(() => field.read([typed], reading)),
    ...(initial === null ? {} : { initial }),
    ...(field.choices === undefined ? {} : { choices: field.choices }),
    ...(suggest === undefined ? {} : { suggest }),
  });
  return answer === '' ? undefined : field.read([answer], reading);
};

const lastLook = async (
  slots: readonly Slot[],
  given: Readonly<Record<string, unknown>>,
  { asker, show }: Filling,
): Promise<void> => {
  const pairs = slots
    .filter(({ name }) => name in given)
    .map(({ name, field }) => [field.help, shown(given[name], field)] as const);
  await show([{ kind: 'gap' }, { kind: 'card', pairs }, { kind: 'gap' }]);
  if ((await asker?.confirm(w.save, true)) !== true) throw new Complaint('interrupted', w.notSaved);
};

const shown = (value: unknown, field: Field): Text => {
  if (field.show !== undefined) return field.show(value);
  if (Array.isArray(value)) return listed(value.map(String));
  if (typeof value === 'string' && isMoment(value)) return momentText(value);
  return field.choices?.find((choice) => choice.value === value)?.label ?? same(String(value));
};
