import { Complaint } from '../../core/complaint.ts';
import { GLOBALS } from './globals.ts';
import { flagsOf, isOption, needsValue, unknownOption } from './slips.ts';
import { commandWords as w } from './words.ts';

const FLAGS = flagsOf({});
const VALUED = GLOBALS.filter(({ takesValue }) => takesValue).map(({ name }) => `--${name}`);
const KNOWN = new Set(['-h', '-V', ...FLAGS.map(({ name }) => name)]);

const beforeDashes = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
};

/**
 * Refuses words with U+FFFD. Node replaces bytes that are not UTF-8 by this character, and the bytes are lost. Nobody types U+FFFD: a text
 * that contains it was read in a wrong encoding before.
 */
const refuseLostBytes = (argv: readonly string[]): void => {
  const lost = argv.find((word) => word.includes('\uFFFD'));
  if (lost !== undefined) throw new Complaint('badValue', w.notUtf8(lost), w.notUtf8Hint);
};

/** Refuses slips that do not depend on the command: lost bytes, and a global option without its value. */
export const refuseGlobalSlips = (argv: readonly string[]): void => {
  refuseLostBytes(argv);
  const words = beforeDashes(argv);
  words.forEach((word, at) => {
    const flag = VALUED.find((name) => word === name || word === `${name}=`);
    if (flag === undefined) return;
    const next = word === flag ? words[at + 1] : undefined;
    if (next === undefined || next.trim() === '' || isOption(next, FLAGS))
      throw needsValue(flag, next || undefined, 'office');
  });
};

/** Refuses an option that is not a global one if no command follows to which it could belong. */
export const refuseStrayOptions = (argv: readonly string[], command: string): void => {
  const stray = beforeDashes(argv).find((word, at, words) => {
    const isValue = VALUED.includes(words[at - 1] ?? '');
    return !isValue && word.startsWith('-') && word !== '-' && !KNOWN.has(word.replace(/=.*$/s, ''));
  });
  if (stray !== undefined) throw unknownOption(stray, command, FLAGS);
};
