import type { Fields } from '../../core/field.ts';
import { hasSign, spelled } from '../../drawers/kit/fields/index.ts';
import { flagsOf, isOption } from './slips.ts';

/** Switches of one letter that every command has; nobody is called so. */
const LETTERS: ReadonlySet<string> = new Set(['-h', '-V']);

/**
 * The words of a line in which each word with a sign behind a list becomes a value of that list: `--to +吴敏 -陈静` becomes
 * `--to +吴敏 --to=-陈静`. The count of words stays.
 */
export const spreadSigns = (options: Fields, words: readonly string[]): readonly string[] => {
  const lists = new Set(
    Object.entries(options).flatMap(([name, { isAmended }]) => (isAmended === true ? [spelled(name)] : [])),
  );
  if (lists.size === 0) return words;
  const flags = flagsOf(options);
  let list: string | null = null;
  let isValue = false;
  return words.map((word) => {
    if (isValue) {
      isValue = false;
      if (!hasSign(word)) list = null;
      return word;
    }
    if (list !== null && hasSign(word) && !isOption(word, flags) && !LETTERS.has(word)) return `${list}=${word}`;
    const [flag = '', value] = word.split(/=(.*)/s);
    isValue = lists.has(flag) && value === undefined;
    list = isValue || (lists.has(flag) && hasSign(value ?? '')) ? flag : null;
    return word;
  });
};
