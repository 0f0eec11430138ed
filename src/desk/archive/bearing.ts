import { late } from '../../core/once.ts';
import { folded } from '../../core/sieve.ts';
import { type ByteTest, escaped } from './bytes.ts';

/**
 * A test for texts in JSON with all of these folded words. It says yes to all of them, and to little else. Decoding and folding ten years
 * takes half a second, so the bytes themselves are searched for whatever would fold to the words.
 */
export const bearing = (words: readonly string[]): ByteTest => {
  const tests = words.map((word) => {
    // JSON writes a quotation mark in another way. For a word with one the test always says yes.
    if (/["\\]/.test(word)) return () => true;
    const slowly = (bytes: string): boolean => folded(decoded(bytes)).includes(word);
    if (!PLAIN.test(word)) return slowly;
    // The pattern is made late: in plain months no text needs it, and it goes through all of Unicode.
    const fits = late(() => pattern(word));
    return (bytes: string) => fits()(bytes) || (RARE.test(bytes) && slowly(bytes));
  });
  return (bytes) => tests.every((test) => test(bytes));
};

/**
 * Bytes of UTF-8 that begin a rare character. Some rare characters leave no trace in the folded text (characters without shape, variation
 * selectors), so a word may stand there with one of them inside. Common are Latin letters, punctuation, kana, ideographs and full-width
 * forms (`isCommon`). A text with a rare one is folded itself.
 */
const RARE =
  /[\xcc-\xe1\xea-\xee\xf0-\xf4]|\xc2[\x80-\x9f\xad]|\xe2(?![\x94-\xbf]|\x80[\x90-\xa7\xb0-\xbf]|\x81[\x80-\x9e]|\x86[\x90-\x99])|\xe3(?:\x80[\xaa-\xaf]|\x82[\x99\x9a]|\x85\xa4)|\xef(?![\xb9\xbc\xbd]|\xb8[\xb0-\xbf])/;

/** Text of JSON without escapes. The letters of an escape could join with what follows them, as those of `\n` with an accent. */
const decoded = (bytes: string): string =>
  Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .replace(/\\(?:u.{4}|.)/g, ' ');

/**
 * Words of ASCII letters, digits and signs, and of Chinese characters. No other letters join with their neighbours to become one of
 * these.
 */
const PLAIN = /^[\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff]+$/;

/** Ranges of Unicode with characters that fold to plain ones: everything before the ideographs, compatibility forms, ornate letters. */
const FOLDING = [
  [0x80, 0x33ff],
  [0xa640, 0xabff],
  [0xf900, 0xffff],
  [0x10780, 0x107bf],
  [0x1ccd0, 0x1ccff],
  [0x1d400, 0x1d7ff],
  [0x1e030, 0x1e08f],
  [0x1ee00, 0x1eeff],
  [0x1f100, 0x1f2ff],
  [0x1fbf0, 0x1fbf9],
  [0x2f800, 0x2fa1f],
] as const;

/** Characters that fold to something with a plain character in it, by what they fold to. */
const foldingTo = (): ReadonlyMap<string, readonly string[]> => {
  if (known !== null) return known;
  const found = new Map<string, string[]>();
  for (const [first, last] of FOLDING)
    for (let code = first; code <= last; code += 1) {
      const one = String.fromCodePoint(code);
      const fold = folded(one);
      if (fold !== one && ANY_PLAIN.test(fold)) found.set(fold, [...(found.get(fold) ?? []), one]);
    }
  known = found;
  return found;
};

let known: ReadonlyMap<string, readonly string[]> | null = null;

const ANY_PLAIN = /[\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff]/;

const pattern = (word: string): ByteTest => {
  const folding = foldingTo();
  const sign = (one: string): string => oneOf([one, one.toUpperCase(), ...(folding.get(one) ?? [])]);
  const whole = [...word].map(sign).join('');
  // ㈱ folds to (株): a word may be within such a sign, or begin or end in it. A record with one of these signs is looked at.
  const joined = [...folding].filter(([fold]) => [...fold].length > 1 && meets(fold, word)).flatMap(([, ones]) => ones);
  const regex = new RegExp([whole, ...joined.map(escaped)].join('|'));
  return (bytes) => regex.test(bytes);
};

/** Whether the word can occur in a text because of this fold. */
const meets = (fold: string, word: string): boolean =>
  fold.includes(word) ||
  word.includes(fold) ||
  Array.from(word, (_, n) => n).some((n) => fold.endsWith(word.slice(0, n)) || fold.startsWith(word.slice(n)));

const oneOf = (signs: readonly string[]): string => `(?:${[...new Set(signs)].map(escaped).join('|')})`;
