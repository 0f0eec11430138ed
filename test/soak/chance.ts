/** Random choices that follow from a word alone, so that a run can be repeated. */
export type Chance = {
  /** A whole number from 0 up to this one, without it. */
  readonly below: (limit: number) => number;
  /** Whether something happens that happens once in so many times. */
  readonly oneIn: (times: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
};

/** Start of a generator for a word: FNV-1a. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (const unit of word) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** The choices of a word: mulberry32. */
export const chanceOf = (word: string): Chance => {
  let state = hashOf(word);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
  };
};
