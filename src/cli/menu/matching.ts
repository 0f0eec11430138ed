import { inLang, type Lang } from '../../core/text.ts';
import type { ChoosableRow } from '../../terminal/choose.ts';

const folded = (written: string): string => written.normalize('NFKC').toLowerCase();

/**
 * The rows that a typed text means: for a number the row of that place, then those whose place begins with it; then the rows with every
 * word of the text in them.
 */
export const matchingRows = (rows: readonly ChoosableRow[], typed: string, lang: Lang): readonly ChoosableRow[] => {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [number] = words;
  const has = ({ label }: ChoosableRow): boolean => {
    const written = folded(inLang(label, lang));
    return words.every((word) => written.includes(word));
  };
  const isPlace = number !== undefined && words.length === 1 && /^\d+$/.test(number);
  const places = isPlace ? rows.filter(({ value }) => value.startsWith(number)) : [];
  const first = places.filter(({ value }) => value === number);
  return [...new Set([...first, ...places, ...rows.filter(has)])];
};
