import { chineseNoun, DAILY, GROUPS, PLATES, type Plate } from '../../core/plates.ts';
import { ROUTED_ZH } from './routed.ts';
import { HELP } from './tree.ts';

const NOUNS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values<Plate>(PLATES).map((plate) => [plate.noun, chineseNoun(plate)]),
);

const FIRST: Readonly<Record<string, string>> = {
  ...DAILY,
  ...GROUPS,
  ...NOUNS,
  ...ROUTED_ZH,
  help: HELP[1] ?? 'help',
};

/** The Chinese word for the first word of a command; null for a word that is none. */
export const firstWordInChinese = (word: string): string | null =>
  Object.hasOwn(FIRST, word) ? (FIRST[word] ?? null) : null;
