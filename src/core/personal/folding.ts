import { late } from '../once.ts';
import { isCommon } from '../shapes.ts';

const CHINESE = '〇零○一二三四五六七八九幺';
const CHINESE_VALUES = '0001234567891';

const traceless = late(() => /[\p{Cf}\p{DI}\p{M}]|(?!\s)\p{Cc}/u);
const anyDigit = late(() => /\p{Nd}/u);
const otherNumber = late(() => /\p{No}/u);

/** The figure that a digit of any script means. The ten digits of a script follow each other from 0 to 9. */
const figureOf = (digit: string): string => {
  const plain = digit.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && anyDigit().test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before);
};

/** How a text is looked at: whether ① and 一 count as figures, and what stands for a character without shape. */
type Sight = { readonly isBroad: boolean; readonly shapeless: '' | ' ' };

/**
 * The ways in which a number may be read in a text. Shapeless characters may stand within the number or part it from other figures,
 * and so may ①: `1380①3…` hides a number, `①138…` lists it.
 */
const SIGHTS: readonly Sight[] = [
  { isBroad: false, shapeless: '' },
  { isBroad: true, shapeless: '' },
  { isBroad: false, shapeless: ' ' },
];

const readAs = (character: string, { isBroad, shapeless }: Sight): string => {
  if (character >= ' ' && character <= '~') return character;
  const chinese = CHINESE.indexOf(character);
  if (chinese >= 0) return isBroad ? CHINESE_VALUES.charAt(chinese) : character;
  if (traceless().test(character)) return shapeless;
  if (anyDigit().test(character)) return figureOf(character);
  if (otherNumber().test(character)) return isBroad ? character.normalize('NFKC') : character;
  return character.normalize('NFKC');
};

/** A text as it is read, and for each of its units the place in the original, with the end as the last one. Null: read as it stands. */
export type Folding = { readonly text: string; readonly places: readonly number[] | null };

export const foldingOf = (written: string, sight: Sight): Folding => {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const read = readAs(character, sight);
    for (let n = 0; n < read.length; n += 1) places.push(at);
    text += read;
    at += character.length;
  }
  places.push(at);
  return { text, places };
};

/** Common characters that are read as others: full-width ones, raised figures, figures in Chinese. */
const FOLDED = /[\u3000\uFF01-\uFF5E\u00B2\u00B3\u00B9]|[〇零○一二三四五六七八九幺]{3}/;

export const foldingsOf = (written: string): readonly Folding[] => {
  if (isCommon(written) && !FOLDED.test(written)) return [{ text: written, places: null }];
  const foldings = SIGHTS.map((sight) => foldingOf(written, sight));
  return foldings.filter(({ text }, n) => foldings.findIndex((other) => other.text === text) === n);
};
