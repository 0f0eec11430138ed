import type { Row } from '../../src/core/record.ts';
import type { Chance } from './chance.ts';

/** A new record's identity; numbers run by letter. */
export type Mint = (letter: string, createdAt: string) => Row;

/** `counters` is how the desk file keeps the last numbers. */
export const mintBy = (chance: Chance): { readonly mint: Mint; readonly counters: Record<string, number> } => {
  const counters: Record<string, number> = {};
  return {
    counters,
    mint: (letter, createdAt) => {
      const number = (counters[letter] ?? 0) + 1;
      counters[letter] = number;
      return { id: `${letter}${number}`, uid: chance.uid(), createdAt, updatedAt: createdAt, snoozedUntil: null };
    },
  };
};
