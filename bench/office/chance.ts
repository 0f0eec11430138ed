/** Source of chance for an invented office, always the same for the same seed. */
export type Chance = {
  /** Returns a whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Returns several elements of a list, each once, in the order of the list. */
  readonly several: <T>(from: readonly T[], count: number) => T[];
  /** Returns true with this chance in percent. */
  readonly percent: (share: number) => boolean;
  /** Returns a duration from an exponential distribution with this mean. */
  readonly lasting: (mean: number) => number;
  readonly uid: () => string;
};

/**
 * mulberry32 (Tommy Ettinger, public domain). Math.random takes no seed, but a desk must be the same bytes in a year. The generator's 2^32
 * states are enough for the some 10 million draws of a large desk.
 */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const chance = (seed: number): Chance => {
  const next = mulberry32(seed);
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number): string =>
    whole(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  return {
    whole,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[whole(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    several: (from, count) => {
      // Selection sampling (Knuth, Algorithm S) keeps the order without a second list.
      let wanted = Math.min(count, from.length);
      return from.filter((_, n) => {
        const taken = next() * (from.length - n) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
    percent: (share) => next() * 100 < share,
    lasting: (mean) => -mean * Math.log(1 - next()),
    uid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`,
  };
};
