import { Complaint } from '../../core/complaint.ts';
import { Doubt } from '../../core/doubt.ts';
import type { Reading } from '../../core/field.ts';
import type { Text } from '../../core/text.ts';
import type { Asker } from '../../terminal/ask.ts';
import type { Slot } from './asking.ts';
import { commandWords as w } from './words.ts';

/** Values by field, and what is to be said of them. */
export type ReadAll = { readonly given: Record<string, unknown>; readonly remarks: readonly Text[] };

/** Reads what was typed, field by field. Where someone is there they are asked about what is in doubt. Throws the field's complaint. */
export const readAll = async (
  slots: readonly Slot[],
  reading: Omit<Reading, 'given'>,
  asker: Asker | null,
): Promise<ReadAll> => {
  const given: Record<string, unknown> = {};
  const remarks: Text[] = [];
  for (const slot of slots) {
    if (slot.typed === undefined) continue;
    const words = await settled(slot, slot.typed, { ...reading, given }, asker);
    remarks.push(...remarksOn(slot, words, { ...reading, given }));
    given[slot.name] = read(slot, words, { ...reading, given });
  }
  return { given, remarks };
};

/** What a field has to say of words that it reads. */
export const remarksOn = (slot: Slot, words: readonly string[], reading: Reading): readonly Text[] =>
  isCleared(slot, words) ? [] : (slot.field.remarks?.(words, reading) ?? []);

const isCleared = ({ field, spelled }: Slot, words: readonly string[]): boolean => {
  const isOption = spelled.startsWith('--') && field.shape !== null;
  return isOption && !field.required && field.isNeverEmpty !== true && words.at(-1) === '';
};

/** An option said to be empty clears what it names; a needed one, or an argument, cannot be empty. */
const read = (slot: Slot, words: readonly string[], reading: Reading): unknown => {
  if (isCleared(slot, words)) return null;
  try {
    return slot.field.read(words, reading);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { code, hint } = error;
    const what = w.fieldFault(slot.spelled, error.what);
    throw error instanceof Doubt
      ? new Doubt({ code, what, hint }, error.meanings, error.word)
      : new Complaint(code, what, hint);
  }
};

/** The words once nothing in them is in doubt. */
const settled = async (
  slot: Slot,
  words: readonly string[],
  reading: Reading,
  asker: Asker | null,
): Promise<readonly string[]> => {
  try {
    read(slot, words, reading);
    return words;
  } catch (error) {
    if (!(error instanceof Doubt) || asker === null) throw error;
    const meant = await meaningOf(error, asker);
    return settled(
      slot,
      error.word === null ? [meant] : words.map((word) => (word === error.word ? meant : word)),
      reading,
      asker,
    );
  }
};

/** Which of the meanings it is. Throws the doubt where it is none of them. */
const meaningOf = async (doubt: Doubt, asker: Asker): Promise<string> => {
  const answer = await asker.ask({
    message: doubt.what,
    required: false,
    choices: [
      ...doubt.meanings.map(({ typed, label }) => ({ value: typed, label })),
      { value: '', label: w.noneOfThese },
    ],
    check: () => null,
  });
  if (answer === '') throw doubt;
  return answer;
};
