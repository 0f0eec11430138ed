import { maskPersonal, phoneFor } from '../../core/words.ts';
import type { Entry } from './journal.ts';

/** The command as it was typed, quoted for a shell. Phones and identity numbers are masked unless `reveal` is given. */
export const commandText = ({ argv }: Pick<Entry, 'argv'>, reveal: boolean): string =>
  [
    'office',
    ...argv.map((word, n) => quotedIf(NEEDS_QUOTES.test(word), reveal ? word : maskedWord(word, argv[n - 1]))),
  ].join(' ');

const maskedWord = (word: string, before: string | undefined): string => {
  if (before === '--phone') return phoneFor(word, false);
  return word.startsWith('--phone=') ? `--phone=${phoneFor(word.slice(8), false)}` : maskPersonal(word);
};

const NEEDS_QUOTES = /^$|[\s"'`$\\|&;<>()*?#]/;
const quotedIf = (isNeeded: boolean, word: string): string =>
  isNeeded ? `"${word.replace(/["\\$`]/g, '\\$&')}"` : word;
