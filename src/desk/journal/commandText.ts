import { maskPersonal, phoneFor } from '../../core/personal/mask.ts';
import type { JournalEntry } from './entry.ts';

/** The command as it was typed, quoted for a shell. Phones and identity numbers are masked unless `reveal` is given. */
export const commandText = (entry: Pick<JournalEntry, 'argv'>, reveal: boolean): string =>
  quotedLine(maskedArgv(entry, reveal), entry);

/** The words of a command behind `office`. Phones and identity numbers are masked unless `reveal` is given. */
export const maskedArgv = ({ argv }: Pick<JournalEntry, 'argv'>, reveal: boolean): readonly string[] =>
  reveal ? argv : argv.map((word, n) => maskedWord(word, argv[n - 1]));

/** The words of a command as they are shown, in one line. A word is quoted if it had to be where it was typed, which a mask does not change. */
export const quotedLine = (words: readonly string[], { argv }: Pick<JournalEntry, 'argv'>): string =>
  ['office', ...words.map((word, n) => quotedIf(NEEDS_QUOTES.test(argv[n] ?? word), word))].join(' ');

/** An option that takes a telephone number, by its name in either language, and what stands after its sign of equality. */
const PHONE = /^(--?[^=]*(?:phone|tel|mobile|电话|電話|手机|手機|座机|号码|號碼)[^=]*)(?:=(.*))?$/is;

const maskedWord = (word: string, before: string | undefined): string => {
  if (before !== undefined && PHONE.exec(before)?.[2] === undefined && PHONE.test(before)) return phoneFor(word, false);
  const [, option, number] = PHONE.exec(word) ?? [];
  return option === undefined || number === undefined ? maskPersonal(word) : `${option}=${phoneFor(number, false)}`;
};

const NEEDS_QUOTES = /^$|[\s"'`$\\|&;<>()*?#]/;
const quotedIf = (isNeeded: boolean, word: string): string =>
  isNeeded ? `"${word.replace(/["\\$`]/g, '\\$&')}"` : word;
