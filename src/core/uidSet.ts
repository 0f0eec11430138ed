/** A set of uids. A UUID in it takes 24 bytes, where a text in a `Set` takes 120. */
export type UidSet = {
  /** Adds one. False if it is there already. */
  readonly add: (uid: string) => boolean;
  /** Adds the one in these bytes, which are ASCII, as `add` does. */
  readonly addIn: (bytes: Uint8Array, from: number, to: number) => boolean;
  readonly has: (uid: string) => boolean;
};

export const uidSet = (): UidSet => {
  const uuids = uuidTable();
  // Uids in another form, as somebody may have typed them into a file.
  const others = new Set<string>();
  const written = new Uint8Array(LENGTH);
  const isUuid = (uid: string): boolean => {
    for (let n = 0; n < LENGTH; n += 1) written[n] = Math.min(uid.charCodeAt(n), NO_DIGIT);
    return uid.length === LENGTH && uuids.read(written, 0);
  };
  const add = (uid: string): boolean => (isUuid(uid) ? uuids.add() : others.size !== others.add(uid).size);
  return {
    add,
    addIn: (bytes, from, to) =>
      to - from === LENGTH && uuids.read(bytes, from)
        ? uuids.add()
        : add(String.fromCharCode(...bytes.subarray(from, to))),
    has: (uid) => (isUuid(uid) ? uuids.has() : others.has(uid)),
  };
};

const LENGTH = 36;
/** A character that no UUID has. */
const NO_DIGIT = 0xff;

/**
 * A list of UUIDs with an index by open addressing. `read` takes one in; `add` and `has` are about the one that was read last. The index is kept
 * apart from the words, because it is looked at in no order, and a large table has to come from slow memory each time.
 */
const uuidTable = () => {
  let index = new Int32Array(2048);
  let list = new Int32Array(4 * 1024);
  let count = 0;
  const words = new Int32Array(4);
  const enlarge = (): void => {
    const longer = new Int32Array(list.length * 2);
    longer.set(list);
    list = longer;
    index = new Int32Array(index.length * 2);
    for (let n = 0; n < count; n += 1) index[freePlace(index, hashAt(list, n * 4))] = n + 1;
  };
  return {
    read: (bytes: Uint8Array, from: number): boolean => readUuid(bytes, from, words),
    has: (): boolean => index[placeOf(index, list, words)] !== 0,
    add: (): boolean => {
      const place = placeOf(index, list, words);
      if (index[place] !== 0) return false;
      for (let n = 0; n < 4; n += 1) list[count * 4 + n] = words[n] as number;
      count += 1;
      index[place] = count;
      if (count * 4 === list.length) enlarge();
      return true;
    },
  };
};

/** A number that tells most UUIDs apart: their digits are chance. */
const hashAt = (words: Int32Array, at: number): number => (words[at] as number) ^ (words[at + 3] as number);

const freePlace = (index: Int32Array, hash: number): number => {
  const last = index.length - 1;
  let place = hash & last;
  while (index[place] !== 0) place = (place + 1) & last;
  return place;
};

/** The place of these words in the index, or the free one where they belong. */
const placeOf = (index: Int32Array, list: Int32Array, words: Int32Array): number => {
  const last = index.length - 1;
  let place = hashAt(words, 0) & last;
  for (let nth = index[place] as number; nth !== 0; nth = index[place] as number) {
    if (isAt(list, (nth - 1) * 4, words)) return place;
    place = (place + 1) & last;
  }
  return place;
};

const isAt = (list: Int32Array, at: number, words: Int32Array): boolean =>
  list[at] === words[0] && list[at + 1] === words[1] && list[at + 2] === words[2] && list[at + 3] === words[3];

/** Reads a UUID in small letters into four words. False for any other text. */
const readUuid = (bytes: Uint8Array, from: number, words: Int32Array): boolean => {
  let signs = 0;
  for (let n = 0; n < 4; n += 1) {
    const high = fourDigits(bytes, from + (QUARTERS[2 * n] as number));
    const low = fourDigits(bytes, from + (QUARTERS[2 * n + 1] as number));
    words[n] = (high << 16) | low;
    signs |= high | low;
  }
  return signs >= 0 && HYPHENS.every((n) => bytes[from + n] === HYPHEN);
};

/** Where four digits begin, and where hyphens are. */
const QUARTERS = [0, 4, 9, 14, 19, 24, 28, 32];
const HYPHENS = [8, 13, 18, 23];
const HYPHEN = 0x2d;

/** Values of the digits, by their bytes; -1 for every other byte. */
const DIGITS = new Int32Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) DIGITS[digit.charCodeAt(0)] = value;

/** The value of four digits; negative if one of them is none. */
const fourDigits = (bytes: Uint8Array, at: number): number =>
  (digitAt(bytes, at) << 12) | (digitAt(bytes, at + 1) << 8) | (digitAt(bytes, at + 2) << 4) | digitAt(bytes, at + 3);

const digitAt = (bytes: Uint8Array, at: number): number => DIGITS[bytes[at] as number] as number;
