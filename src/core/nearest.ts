import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a typed one; null if none is near. Near are words with at most two wrong letters, or with a third of the letters
 * wrong in a longer word. In a word of three the first letter is right, or only one is wrong. A word with the same letters in another order is
 * near too: `nwe` for `new`.
 */
export const nearest = (typed: string, known: readonly string[]): string | null => {
  const ranked = known
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  const swapped = ranked.find(({ word, far }) => far <= 2 && lettersOf(word) === lettersOf(typed));
  if (swapped !== undefined) return swapped.word;
  const [best] = ranked;
  return best !== undefined && best.far <= mostWrong(typed, best.word) ? best.word : null;
};

const mostWrong = (typed: string, word: string): number => {
  const { length } = typed;
  if (length > 3) return Math.max(2, Math.floor(length / 3));
  return Math.min(typed.charAt(0).toLowerCase() === word.charAt(0).toLowerCase() ? 2 : 1, length - 1);
};

const lettersOf = (word: string): string => [...word.toLowerCase()].sort().join('');
