import { chineseNoun, DAILY, EVERYWHERE, GROUPS, HELP, PLATES, type Plate } from '../../core/plates.ts';

const NOUNS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values<Plate>(PLATES).map((plate) => [plate.noun, chineseNoun(plate)]),
);

const FIRST: Readonly<Record<string, string>> = { ...DAILY, ...GROUPS, ...NOUNS, ...EVERYWHERE, ...HELP };

/** The Chinese word for the first word of a command; null for a word that is none. */
export const firstWordInChinese = (word: string): string | null =>
  Object.hasOwn(FIRST, word) ? (FIRST[word] ?? null) : null;

/** Whether a word in the place of a command asks for help, in either language. */
export const asksHelp = (word: string): boolean => word === 'help' || word === HELP.help;
