import { late } from '../once.ts';
import type { Directory } from './directory.ts';
import { tidied } from './fold.ts';

/** The signs and line breaks that separate names in a list. */
const SEPARATORS = /[,，、;；/\n\r\t]+/;

/** Whether a text contains a sign that separates names. */
export const hasSeparator = (typed: string): boolean => SEPARATORS.test(typed);

/**
 * The names of a list as somebody typed or pasted it. Spaces separate names only if every part is a person the desk knows: “Li Na Wang
 * Fang” is two people if both are known, and otherwise one unknown name.
 */
export const parted = (typed: string, directory: Directory): readonly string[] =>
  partedBySigns(typed).flatMap((part) => partedByBlanks(part, directory) ?? [part]);

/** The parts of a list between its signs and line breaks, blanks left in them. */
export const partedBySigns = (typed: string): readonly string[] =>
  typed
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => tidied(part) !== '');

const isKnown = (written: string, directory: Directory): boolean =>
  directory.find(written).length > 0 || directory.group(written) !== null;

/** The known names that the words form one after the other, trying the longest first; null if a word is left over. */
const partedByBlanks = (part: string, directory: Directory): readonly string[] | null => {
  if (isKnown(part, directory)) return [part];
  const words = part.split(/\s+/);
  if (words.length < 2) return null;
  const deadEnds = new Set<number>();
  const from = (start: number): readonly string[] | null => {
    if (start === words.length) return [];
    if (deadEnds.has(start)) return null;
    for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end -= 1) {
      const name = words.slice(start, end).join(' ');
      const rest = isKnown(name, directory) ? from(end) : null;
      if (rest !== null) return [name, ...rest];
    }
    deadEnds.add(start);
    return null;
  };
  return from(0);
};

/** The number of words in the longest name that is tried. */
const MOST_WORDS = 5;

/** Several Chinese names of two to four characters separated by spaces, as pasted from a roster. */
const unknownRow = late(() => /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u);

/**
 * Whether an unknown name looks like several names separated by spaces. Such a name is refused, because it would be stored as one person.
 */
export const looksLikeSeveral = (name: string): boolean =>
  unknownRow().test(tidied(name)) && tidied(name).includes(' ');
