import { choiceMeant, type Field, fixedWords } from '../../core/field.ts';
import { isAscii } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import { commandNamed } from './findCommand.ts';
import { asksHelp } from './firstWord.ts';
import { GLOBALS, type Glance, glance } from './globals.ts';
import type { FoundCommand, Tree } from './tree.ts';
import { inWords, type Spelling } from './walkLine.ts';

type Words = Glance['words'];
type TreeFor = (words: Words) => Promise<Tree>;

/** A line in English words, and the commands that its words can mean; null if nothing had to be looked up, because the line is all ASCII. */
type InEnglish = { readonly argv: readonly string[]; readonly tree: Tree | null };

/**
 * The line with every Chinese word for a noun, a verb, an option or a fixed value replaced by the English one, which alone the rest of
 * the program and the journal know. Words that are not understood stay as they are: what is wrong with them is said where they are read.
 */
export const inEnglish = async (argv: readonly string[], treeFor: TreeFor): Promise<InEnglish> => {
  if (argv.every(isAscii)) return { argv, tree: null };
  const line = globalsInEnglish(argv);
  const seen = glance(line);
  const [first, ...rest] = seen.words;
  const isHelp = first !== undefined && asksHelp(first.word);
  const words = isHelp ? rest : seen.words;
  const tree = await treeFor(words);
  const found = commandNamed(tree, { ...seen, words });
  const named = line.map((word, at) => (isHelp && at === first.at ? 'help' : (nameAt(found, words, at) ?? word)));
  const spoken = found?.kind === 'verb' && !isHelp ? inWords(named, found, SPELLING) : named;
  // The line itself, if nothing of it was Chinese but names and texts: this tells in which language it was typed.
  return { argv: spoken.every((word, at) => word === argv[at]) ? argv : spoken, tree };
};

/** Global options may stand before the command, so they are read before it is known. */
const globalsInEnglish = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  const before = (end === -1 ? argv : argv.slice(0, end)).map((word) => {
    const [, flag = '', value = ''] = /^([^=]*)(=.*)?$/s.exec(word) ?? [];
    const known = GLOBALS.find(({ zh }) => `--${zh}` === flag);
    return known === undefined ? word : `--${known.name}${value}`;
  });
  const spoken = before.map((word, at) =>
    word.startsWith('--lang=')
      ? `--lang=${langIn(word.slice('--lang='.length))}`
      : before[at - 1] === '--lang'
        ? langIn(word)
        : word,
  );
  return [...spoken, ...argv.slice(before.length)];
};

const langIn = (word: string): string => ({ 中文: 'zh', 英文: 'en' })[word] ?? word;

/** The English name for the word at this place of the line, if it names the noun or the verb. */
const nameAt = (found: FoundCommand | null, words: Words, at: number): string | null => {
  if (found === null || found.kind === 'overview') return null;
  if (found.kind === 'noun') return words[0]?.at === at ? found.noun : null;
  const names = found.command.split(' ').slice(-found.used.length);
  return names[found.used.indexOf(at)] ?? null;
};

const SEPARATORS = /[,，、;；]/;

/** A fixed value, or a list of them, as scripts know it. Anything else stays as it was typed. */
const valueInEnglish = (typed: string, field: Field): string => {
  const fixed = fixedWords(field);
  if (fixed.length === 0) return typed;
  const one = (word: string): string | null => choiceMeant(word, fixed) ?? null;
  const words = field.repeats === true ? typed.split(SEPARATORS).map((word) => word.trim()) : [typed.trim()];
  const known = words.map(one);
  return known.includes(null) ? typed : known.join(',');
};

const SPELLING: Spelling = { flag: (name) => spelled(name), value: valueInEnglish };
