import { lineInChinese } from './chinese.ts';
import { firstWordInChinese } from './firstWord.ts';
import { GLOBALS, type Glance, glance } from './globals.ts';
import type { Tree } from './tree.ts';

/** A command within a Chinese sentence, up to the sign that ends its part of the sentence, or to the next command. */
const COMMAND = /\boffice( [a-z]+)( [a-z]+)?(?![\w-])(?:(?![、 ]office [a-z])[^，。；？：（）“”`\n])*/g;
const OPTION = /(?<![\w-])--[a-z][a-z-]*/g;

/** Global options in Chinese words, by their English spelling. */
export const GLOBAL_FLAGS: ReadonlyMap<string, string> = new Map(
  GLOBALS.flatMap(({ name, zh }) => (zh === null ? [] : [[`--${name}`, `--${zh}`] as const])),
);

/** Whether a Chinese sentence names a command in English words. */
export const namesCommand = (zh: string): boolean => /\boffice [a-z]/.test(zh);

/** A Chinese sentence with its commands as they are typed in Chinese, looked up in the tree of all commands. */
export const commandsInChinese = (zh: string, tree: Tree): string =>
  zh.replace(COMMAND, (command) => commandInSentence(command, tree));

/** A Chinese sentence with its commands in Chinese words, where only the parts of the tree are loaded that these can mean. */
export const commandsInChineseFor = async (
  zh: string,
  treeFor: (words: Glance['words']) => Promise<Tree>,
): Promise<string> => {
  const trees = new Map<string, Tree>();
  for (const [command] of zh.matchAll(COMMAND)) trees.set(command, await treeFor(glance(wordsOf(command)).words));
  return zh.replace(COMMAND, (command) => {
    const tree = trees.get(command);
    return tree === undefined ? command : commandInSentence(command, tree);
  });
};

const wordsOf = (command: string): readonly string[] => command.trim().split(/\s+/).slice(1);

/** A command with words of the sentence behind it, which are not part of it: `office remind 会将其另存`. */
const commandInSentence = (command: string, tree: Tree): string => {
  const typed = command.trimEnd();
  const blanks = command.slice(typed.length);
  const spoken = spokenFrom(typed, tree) ?? firstAlone(typed);
  return `${spoken.replace(OPTION, (flag) => GLOBAL_FLAGS.get(flag) ?? flag)}${blanks}`;
};

/** The longest beginning that is a command, in Chinese, and the rest as it stands; null if none is one. */
const spokenFrom = (typed: string, tree: Tree): string | null => {
  for (let end = typed.length; end > 'office '.length; end = typed.lastIndexOf(' ', end - 1)) {
    const spoken = lineInChinese(typed.slice(0, end), tree);
    if (spoken !== typed.slice(0, end)) return spoken + typed.slice(end);
  }
  return null;
};

/** A verb that needs an id to be a command, without one: `office add`. */
const firstAlone = (typed: string): string =>
  typed.replace(/^office ([a-z]+)/, (whole, first: string) => {
    const chinese = firstWordInChinese(first);
    return chinese === null ? whole : `office ${chinese}`;
  });
