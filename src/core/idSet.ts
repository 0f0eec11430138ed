/** A set of ids. One in it takes a bit, where a text in a `Set` takes 60 bytes. */
export type IdSet = {
  /** Adds one. False if it is there already. */
  readonly add: (id: string) => boolean;
  /** Adds the one in these bytes, which are ASCII, as `add` does. */
  readonly addIn: (bytes: Uint8Array, from: number, to: number) => boolean;
  readonly has: (id: string) => boolean;
  /** The highest number of an id, by letter. */
  readonly highest: () => Readonly<Record<string, number>>;
  /** The ids that are in none of these sets. */
  readonly outside: (sets: readonly IdSet[]) => readonly string[];
  /** The short ids with the nth letter, as bits. */
  readonly bits: (letter: number) => Uint8Array;
};

export const idSet = (): IdSet => {
  const short = shortIds();
  // Longer ids, and texts in another form, as somebody may have typed them into a file.
  const others = new Set<string>();
  const add = (id: string): boolean => (SHORT.test(id) ? short.add(...partsOf(id)) : addTo(others, id));
  return {
    add,
    addIn: (bytes, from, to) => {
      const number = shortNumber(bytes, from, to);
      if (number > 0) return short.add((bytes[from] as number) - A, number);
      return add(String.fromCharCode(...bytes.subarray(from, to)));
    },
    has: (id) => (SHORT.test(id) ? short.has(...partsOf(id)) : others.has(id)),
    highest: () => {
      const highest = short.highest();
      for (const id of others) {
        const [, letter = '', number = ''] = LONG.exec(id) ?? [];
        if (letter !== '') highest[letter] = Math.max(highest[letter] ?? 0, Number(number));
      }
      return highest;
    },
    outside: (sets) => [...short.outside(sets), ...[...others].filter((id) => !sets.some((set) => set.has(id)))],
    bits: short.bits,
  };
};

const addTo = (set: Set<string>, one: string): boolean => set.size !== set.add(one).size;

/** Ids whose numbers may be a place in a list of bits: up to 10 million, so 2 MiB. */
const SHORT = /^[A-Z][1-9]\d{0,6}$/;
const LONG = /^([A-Z])([1-9]\d*)$/;
const [A, LETTERS, ZERO] = [0x41, 26, 0x30];

/** The place of its letter in the alphabet, and the number. */
const partsOf = (id: string): readonly [number, number] => [id.charCodeAt(0) - A, Number(id.slice(1))];

/** The number of an id as `SHORT` in bytes; 0 for anything else. */
const shortNumber = (bytes: Uint8Array, from: number, to: number): number => {
  const letter = (bytes[from] as number) - A;
  if (to - from < 2 || to - from > 8 || letter < 0 || letter >= LETTERS || bytes[from + 1] === ZERO) return 0;
  let number = 0;
  for (let at = from + 1; at < to; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
};

/** A list of bits for each letter. */
const shortIds = () => {
  const lists: Uint8Array[] = Array.from({ length: LETTERS }, () => new Uint8Array(0));
  const has = (letter: number, number: number): boolean =>
    ((((lists[letter] as Uint8Array)[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
  return {
    has,
    add: (letter: number, number: number): boolean => {
      if (has(letter, number)) return false;
      const bits = roomFor(number >> 3, lists[letter] as Uint8Array);
      bits[number >> 3] = (bits[number >> 3] as number) | (1 << (number & 7));
      lists[letter] = bits;
      return true;
    },
    highest: (): Record<string, number> =>
      Object.fromEntries(
        lists.flatMap((bits, letter) => {
          const last = bits.findLastIndex((byte) => byte !== 0);
          return last < 0 ? [] : [[letterAt(letter), last * 8 + 31 - Math.clz32(bits[last] as number)]];
        }),
      ),
    outside: (sets: readonly IdSet[]): readonly string[] =>
      lists.flatMap((bits, letter) =>
        outside(
          bits,
          sets.map((set) => set.bits(letter)),
        ).map((number) => `${letterAt(letter)}${number}`),
      ),
    bits: (letter: number): Uint8Array => lists[letter] as Uint8Array,
  };
};

const letterAt = (place: number): string => String.fromCharCode(A + place);

/** The numbers in a list of bits that are in none of the others. */
const outside = (bits: Uint8Array, others: readonly Uint8Array[]): readonly number[] => {
  const numbers: number[] = [];
  for (let place = 0; place < bits.length; place += 1) {
    let rest = bits[place] as number;
    for (let n = 0; rest !== 0 && n < others.length; n += 1) rest &= ~(others[n]?.[place] ?? 0);
    for (; rest !== 0; rest &= rest - 1) numbers.push(place * 8 + 31 - Math.clz32(rest & -rest));
  }
  return numbers;
};

const roomFor = (place: number, bits: Uint8Array): Uint8Array => {
  if (place < bits.length) return bits;
  const larger = new Uint8Array(Math.max(place + 1, bits.length * 2));
  larger.set(bits);
  return larger;
};
