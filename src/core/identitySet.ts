/** A set of ids and uids. A uid in it takes 24 bytes, where a text in a `Set` takes 120, and an id takes a bit. */
export type IdentitySet = {
  /** Adds one. False if it is there already. */
  readonly add: (identity: string) => boolean;
  readonly has: (identity: string) => boolean;
};

export const identitySet = (): IdentitySet => {
  const uuids = uuidTable();
  const numbers = numbersByLetter();
  // Ids and uids in another form, as somebody may have typed them into a file.
  const others = new Set<string>();
  return {
    add: (identity) => {
      if (ID.test(identity)) return numbers.add(identity);
      if (uuids.read(identity)) return uuids.add();
      return others.size !== others.add(identity).size;
    },
    has: (identity) => {
      if (ID.test(identity)) return numbers.has(identity);
      return uuids.read(identity) ? uuids.has() : others.has(identity);
    },
  };
};

/** Ids whose numbers may be a place in a list of bits: up to 16 million, so 2 MiB. */
const ID = /^[A-Z][1-9]\d{0,6}$/;

const numbersByLetter = () => {
  const byLetter = new Map<string, Uint8Array>();
  const placeOf = (id: string) => ({ letter: id.charAt(0), number: Number(id.slice(1)) });
  const holds = ({ letter, number }: ReturnType<typeof placeOf>): boolean =>
    (((byLetter.get(letter)?.[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
  return {
    has: (id: string): boolean => holds(placeOf(id)),
    add: (id: string): boolean => {
      const place = placeOf(id);
      if (holds(place)) return false;
      const { letter, number } = place;
      const bits = byLetter.get(letter) ?? new Uint8Array(0);
      const room = bits.length > number >> 3 ? bits : grown(bits, (number >> 3) + 1);
      room[number >> 3] = (room[number >> 3] ?? 0) | (1 << (number & 7));
      byLetter.set(letter, room);
      return true;
    },
  };
};

const grown = (bits: Uint8Array, least: number): Uint8Array => {
  const larger = new Uint8Array(Math.max(least, bits.length * 2));
  larger.set(bits);
  return larger;
};

const WORDS = 4;
const HYPHENS = [8, 13, 18, 23];

/** A table of UUIDs with open addressing. `read` takes one in; `add` and `has` are about the one that was read last. */
const uuidTable = () => {
  let slots = new Uint32Array(1024 * WORDS);
  let taken = 0;
  const words = new Uint32Array(WORDS);
  const isFree = (at: number): boolean =>
    slots[at] === 0 && slots[at + 1] === 0 && slots[at + 2] === 0 && slots[at + 3] === 0;
  const placeOf = (): number => {
    // Their digits are chance, so that the first ones serve as a hash.
    let at = ((((words[0] as number) ^ (words[3] as number)) >>> 0) % (slots.length / WORDS)) << 2;
    while (!isFree(at) && !words.every((word, n) => slots[at + n] === word)) at = (at + WORDS) % slots.length;
    return at;
  };
  const enlarge = (): void => {
    const before = slots;
    const last = words.slice();
    slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WORDS) {
      words.set(before.subarray(at, at + WORDS));
      if (words.some((word) => word !== 0)) slots.set(words, placeOf());
    }
    words.set(last);
  };
  return {
    read: (text: string): boolean => readUuid(text, words),
    has: (): boolean => !isFree(placeOf()),
    add: (): boolean => {
      const at = placeOf();
      if (!isFree(at)) return false;
      slots.set(words, at);
      taken += 1;
      if (taken * 2 > slots.length / WORDS) enlarge();
      return true;
    },
  };
};

/** Reads a UUID in small letters into four words. False for any other text, and for the one without a digit but 0, which marks a free place. */
const readUuid = (text: string, words: Uint32Array): boolean => {
  if (text.length !== 36) return false;
  words.fill(0);
  let digits = 0;
  for (let n = 0; n < 36; n += 1) {
    const code = text.charCodeAt(n);
    if (HYPHENS.includes(n)) {
      if (code !== 0x2d) return false;
      continue;
    }
    const value = code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
    if (value < 0) return false;
    const word = digits >> 3;
    words[word] = ((words[word] as number) << 4) | value;
    digits += 1;
  }
  return words.some((word) => word !== 0);
};
