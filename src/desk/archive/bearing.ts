import { folded } from '../../core/sieve.ts';
import { type ByteTest, escaped } from './bytes.ts';

/**
 * Lets through every JSON that has all these words (folded) in a text of it, and little else. To decode and fold ten years takes
 * half a second; so the bytes themselves are searched, for whatever would fold to the word.
 */
export const bearing = (words: readonly string[]): ByteTest => {
  const tests = words.map((word) => {
    // A quotation mark stands otherwise in JSON than in a text: for such a word everything is looked at.
    if (/["\\]/.test(word)) return () => true;
    return PLAIN.test(word) ? pattern(word) : (bytes: string) => folded(decoded(bytes)).includes(word);
  });
  return (bytes) => tests.every((test) => test(bytes));
};

/** The text of the JSON without its escapes, whose letters would join with what follows them: `\n` and an accent. */
const decoded = (bytes: string): string =>
  Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .replace(/\\(?:u.{4}|.)/g, ' ');

/** Letters, digits and signs of ASCII, and Chinese characters: no other letters join with their neighbours to become these. */
const PLAIN = /^[\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff]+$/;

/** Where Unicode has characters that fold to plain ones: everything before the ideographs, compatibility forms, ornate letters. */
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

/** What folds to something else that has a plain character in it: by what it folds to. */
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
  // ㈱ folds to (株): a word may be in one sign, or begin or end in it. Where one stands the record is looked at.
  const joined = [...folding].filter(([fold]) => [...fold].length > 1 && meets(fold, word)).flatMap(([, ones]) => ones);
  const regex = new RegExp([whole, ...joined.map(escaped)].join('|'));
  return (bytes) => regex.test(bytes);
};

/** Whether a text with the fold in it may have the word in it because of that. */
const meets = (fold: string, word: string): boolean =>
  fold.includes(word) ||
  word.includes(fold) ||
  Array.from(word, (_, n) => n).some((n) => fold.endsWith(word.slice(0, n)) || fold.startsWith(word.slice(n)));

const oneOf = (signs: readonly string[]): string => `(?:${[...new Set(signs)].map(escaped).join('|')})`;
