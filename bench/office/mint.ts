import type { Row } from '../../src/core/record.ts';
import type { Chance } from './chance.ts';

/** Makes the identity of a new record. Each letter has its own sequence of numbers. */
export type Mint = (letter: string, createdAt: string) => Row;

/** Maker of identities. `counters` are the last numbers used, as the desk file keeps them. */
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
