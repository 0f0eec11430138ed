import { Complaint } from '../../core/complaint.ts';
import { Doubt } from '../../core/doubt.ts';
import { choiceMeant, type Field, fixedWords, type Reading } from '../../core/field.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { Ambiguous } from '../../core/names/resolve.ts';
import { type Text, text } from '../../core/text.ts';
import type { Slot } from './slots.ts';
import { commandWords as w } from './words.ts';

/** A usage complaint about a word too many. Options that it fits are named once the desk is known. */
export class Stray extends Complaint {
  constructor(
    readonly word: string,
    readonly command: string,
  ) {
    super('usage', w.tooMany(word), w.tooManyHint(command));
  }
}

const MONTH = 'YYYY-MM';
const RANGE: readonly string[] = ['--from', '--to'];

/** Shapes of values that few words have. Nearly every word could be a text or a name that nobody has. */
const TELLING: ReadonlySet<string> = new Set(['WHEN', 'DATE', MONTH, 'N', 'ID', 'YUAN']);

/** The most options that are named. */
const NAMED = 3;

/** The hint that names the options that a stray word fits, as they would be typed; null if it fits none. */
export const optionsFitting = (
  word: string,
  slots: readonly Slot[],
  reading: Reading,
  command: string,
): Text | null => {
  const fitting = slots.filter(
    ({ spelled, typed, field }) => spelled.startsWith('--') && typed === undefined && fits(field, word, reading),
  );
  const said = /\s/.test(word) ? `"${word}"` : word;
  const lines = togetherIn(fitting).map((names) => [command, ...names.flatMap((name) => [name, said])].join(' '));
  return lines.length === 0 ? null : words.asOption(lines.slice(0, NAMED));
};

/** Options that are typed together. A month is meant where one can be; a day that both ends of a range fit is the whole range. */
const togetherIn = (fitting: readonly Slot[]): readonly (readonly string[])[] => {
  const month = fitting.find(({ field }) => field.shape === MONTH);
  if (month !== undefined) return [[month.spelled]];
  const names = fitting.map(({ spelled }) => spelled);
  const isRange = RANGE.every((name) => names.includes(name));
  return isRange
    ? [RANGE, ...names.filter((name) => !RANGE.includes(name)).map((name) => [name])]
    : names.map((name) => [name]);
};

/** The error of reading, with the options that the word fits which stands as an argument; anything else as it is. */
export const hinted = (
  error: unknown,
  slots: readonly Slot[],
  reading: Omit<Reading, 'given'>,
  command: string,
): unknown => {
  if (!(error instanceof Complaint) || error instanceof Doubt || error instanceof Ambiguous) return error;
  const at = { ...reading, given: {} };
  const args = slots.filter(({ spelled }) => !spelled.startsWith('--'));
  const [unread] = args.flatMap((slot) => unreadIn(slot, at));
  const hint = unread === undefined ? null : optionsFitting(unread, slots, at, command);
  return hint === null ? error : new Complaint(error.code, error.what, hint);
};

/** Words that do not belong to the argument that they stand for: the only one where it may be left out, or one behind the first. */
const unreadIn = ({ field, typed = [] }: Slot, reading: Reading): readonly string[] => {
  const doubtful = typed.length === 1 && !field.required ? typed : typed.slice(1);
  return doubtful.filter((word) => !canRead(field, word, reading));
};

const fits = (field: Field, word: string, reading: Reading): boolean => {
  const fixed = fixedWords(field);
  if (fixed.length > 0) return choiceMeant(word, fixed) !== undefined;
  const { offer, shape } = field;
  const { contacts, resources } = reading.facts;
  if (offer?.kind === 'people') return directoryOf(contacts).find(word).length > 0;
  if (offer?.kind === 'resources')
    return resources.some(({ kind, names }) => kind === offer.of && names.includes(word));
  return shape !== null && TELLING.has(shape) && canRead(field, word, reading);
};

const canRead = (field: Field, word: string, reading: Reading): boolean => {
  try {
    field.read([word], reading);
    return true;
  } catch (error) {
    if (error instanceof Complaint) return false;
    throw error;
  }
};

const words = {
  asOption: (lines: readonly string[]): Text =>
    text(`Perhaps you mean: ${lines.join('; ')}`, `是不是要写：${lines.join('；')}`),
} as const;
