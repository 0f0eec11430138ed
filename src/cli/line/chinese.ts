import { type Field, fixedWords } from '../../core/field.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { commandNamed } from './findCommand.ts';
import { firstWordInChinese } from './firstWord.ts';
import { glance } from './globals.ts';
import { spelledInChinese } from './optionWord.ts';
import { shapeInChinese } from './shapeInChinese.ts';
import type { Tree } from './tree.ts';
import { inWords, type Spelling } from './walkLine.ts';

/** A command in Chinese words: `office followup chase` becomes `office 督办 催办`. */
export const commandInChinese = (command: string, verb: Pick<Verb, 'name' | 'zh'>): string => {
  const [office = '', first = '', second] = command.split(' ');
  const noun = firstWordInChinese(first) ?? first;
  if (second === undefined) return `${office} ${first === verb.name ? verb.zh : noun}`;
  return `${office} ${noun} ${second === verb.name ? verb.zh : second}`;
};

const SPELLING: Spelling = {
  flag: (name, field) => spelledInChinese(name, field) ?? spelled(name),
  value: (typed, field) => fixedWords(field).find(({ value }) => value === typed)?.label.zh ?? typed,
};

/** An example as it is typed in Chinese: its command, options and fixed values. A line that is no command of the tree stays as it is. */
export const lineInChinese = (line: string, tree: Tree): string => {
  const [office, ...words] = line.match(/(?:"[^"]*"|\S)+/g) ?? [];
  if (office !== 'office' || words.length === 0) return line;
  const spoken = wordsInChinese(words, tree);
  return spoken === words ? line : ['office', ...spoken].join(' ');
};

/** The words of a command as they are typed in Chinese; the same words if they are no command of the tree. */
export const wordsInChinese = (words: readonly string[], tree: Tree): readonly string[] => {
  const found = commandNamed(tree, glance(words));
  if (found?.kind === 'noun') return nounInChinese(words, found.noun);
  if (found?.kind !== 'verb') return words;
  const named = commandInChinese(found.command, found.verb).split(' ').slice(-found.used.length);
  return inWords(words, found, SPELLING).map((word, at) => named[found.used.indexOf(at)] ?? word);
};

/** A line that names a noun alone, with options such as `--help` behind it. */
const nounInChinese = (words: readonly string[], noun: string): readonly string[] =>
  words.map((word) => (word === noun ? (firstWordInChinese(noun) ?? noun) : word));

/** The word that stands for an argument in Chinese help. */
export const argumentInChinese = (name: string, field: Field): string =>
  field.label?.zh ?? shapeInChinese(field.choices === undefined ? (field.shape ?? name) : 'WORD');
