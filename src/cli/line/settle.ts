import { Doubt } from '../../core/doubt.ts';
import type { Reading } from '../../core/field.ts';
import type { Asker } from '../../terminal/ask.ts';
import { read, type Slot } from './slots.ts';
import { commandWords as w } from './words.ts';

/**
 * Slots of which nothing that was typed is in doubt. Someone at a terminal is asked about each doubt; without a terminal it stays, and
 * reading the slot throws it. Throws `interrupted` at Ctrl-C, and the doubt itself where none of its meanings is meant.
 */
export const settledFields = async (
  slots: readonly Slot[],
  reading: Omit<Reading, 'given'>,
  asker: Asker | null,
): Promise<readonly Slot[]> => {
  if (asker === null) return slots;
  const given: Record<string, unknown> = {};
  const done: Slot[] = [];
  for (const slot of slots) {
    const sure = slot.typed === undefined ? slot : await sureOf(slot, slot.typed, { ...reading, given }, asker);
    if (sure.typed !== undefined) given[slot.name] = read(sure, sure.typed, { ...reading, given });
    done.push(sure);
  }
  return done;
};

/** The slot with the meaning that was chosen in the place of each word in doubt. */
const sureOf = async (slot: Slot, words: readonly string[], reading: Reading, asker: Asker): Promise<Slot> => {
  try {
    read(slot, words, reading);
    return { ...slot, typed: words };
  } catch (error) {
    if (!(error instanceof Doubt)) throw error;
    const meant = await meaningOf(error, asker);
    const { word } = error;
    return sureOf(slot, word === null ? [meant] : words.map((one) => (one === word ? meant : one)), reading, asker);
  }
};

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
