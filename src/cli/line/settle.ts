import { Doubt } from '../../core/doubt.ts';
import type { Reading } from '../../core/field.ts';
import { nameKey } from '../../core/names/fold.ts';
import { Ambiguous } from '../../core/names/resolve.ts';
import { nameWords } from '../../core/names/words.ts';
import { same } from '../../core/text.ts';
import type { Asker } from '../../terminal/ask.ts';
import { read, type Slot } from './slots.ts';
import { commandWords as w } from './words.ts';

type Settled = {
  readonly slots: readonly Slot[];
  /** The reading, with the people who were chosen where a name fits several. */
  readonly reading: Omit<Reading, 'given'>;
};

/**
 * Slots of which nothing that was typed is in doubt. Someone at a terminal is asked about each doubt; without a terminal it stays, and
 * reading the slot throws it. Throws `interrupted` at Ctrl-C, and the doubt itself where none of its meanings is meant.
 */
export const settledFields = async (
  slots: readonly Slot[],
  reading: Omit<Reading, 'given'>,
  asker: Asker | null,
): Promise<Settled> => {
  if (asker === null) return { slots, reading };
  const chosen = new Map(reading.chosen);
  const given: Record<string, unknown> = {};
  const done: Slot[] = [];
  for (const slot of slots) {
    const at = { ...reading, given, chosen };
    const sure = slot.typed === undefined ? slot : await sureOf(slot, slot.typed, at, asker);
    if (sure.typed !== undefined) given[slot.name] = read(sure, sure.typed, at);
    done.push(sure);
  }
  return { slots: done, reading: { ...reading, chosen } };
};

type Choosing = Reading & { readonly chosen: Map<string, string> };

/**
 * The slot with the meaning that was chosen in the place of each word in doubt. Where a name fits several people, the person that is chosen
 * is added to the reading.
 */
const sureOf = async (slot: Slot, words: readonly string[], reading: Choosing, asker: Asker): Promise<Slot> => {
  try {
    read(slot, words, reading);
    return { ...slot, typed: words };
  } catch (error) {
    if (error instanceof Ambiguous) {
      const meanings = error.found.map((one) => ({ typed: one.contact.id, label: same(nameWords.shownIn(one)) }));
      reading.chosen.set(nameKey(error.typed), await meaningOf(new Doubt(error, meanings), asker));
      return sureOf(slot, words, reading, asker);
    }
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
