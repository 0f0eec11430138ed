import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a typed one; null if none is near. Near are words with at most two wrong letters (a swap of two counts as one),
 * or with a third of the letters wrong in a longer word.
 */
export const nearest = (typed: string, known: readonly string[]): string | null => {
  const ranked = known
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(Math.min(2, typed.length - 1), Math.floor(typed.length / 3))
    ? best.word
    : null;
};
