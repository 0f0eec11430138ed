/** Called with the place of a text in a file that may be the id of a record: `F12`, without its quotation marks. */
export type RefVisit = (from: number, to: number) => void;

/**
 * Finds the texts in a file of JSON that may be ids with one of these letters, and perhaps others. This program writes the signs of an id as they
 * are, so the file is not decoded.
 */
export const eachReference = (file: Buffer, letters: readonly string[], visit: RefVisit): void => {
  const [letter, ...others] = letters;
  if (letter === undefined) return;
  if (others.length > 0) {
    everyReference(file, 0, file.length, visit);
    return;
  }
  // Capital letters are rare, so that this takes a tenth of the time.
  const byte = letter.charCodeAt(0);
  for (let at = file.indexOf(byte); at !== -1; at = file.indexOf(byte, at + 1)) visitAt(file, at, visit);
};

/** Finds all texts in a part of a file that may be ids. */
export const everyReference = (file: Buffer, start: number, end: number, visit: RefVisit): void => {
  // Of the three bytes of a beginning one is looked at, wherever it begins.
  for (let at = start + 2; at < end; at += 3) {
    const nth = BEGINNING[file[at] as number] as number;
    if (nth !== 0) visitAt(file, at - nth + 2, visit);
  }
};

const visitAt = (file: Buffer, from: number, visit: RefVisit): void => {
  if (file[from - 1] !== QUOTE) return;
  const to = idEndIn(file, from);
  if (to !== 0 && file[to] === QUOTE) visit(from, to);
};

const [QUOTE, ZERO] = [0x22, 0x30];

/** The places of bytes in the beginning of a text that may be an id: a quotation mark, a letter, a digit. 0 for all other bytes. */
const BEGINNING = new Uint8Array(256);
for (const [n, signs] of ['"', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '123456789'].entries())
  for (const sign of Buffer.from(signs)) BEGINNING[sign] = n + 1;

/** The end of the id that begins here; 0 if none does. */
export const idEndIn = (file: Buffer, at: number): number => {
  if (BEGINNING[file[at] as number] !== 2 || BEGINNING[file[at + 1] as number] !== 3) return 0;
  let end = at + 2;
  while (BEGINNING[file[end] as number] === 3 || file[end] === ZERO) end += 1;
  return end;
};
