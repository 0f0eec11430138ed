import { Complaint } from '../../core/complaint.ts';
import { asksHelp } from './firstWord.ts';
import type { Glance } from './globals.ts';
import { routed, routedVerb } from './routed.ts';
import { flagsOf, isMistyped, mistyped } from './slips.ts';
import { type FoundCommand, type FoundNoun, isId, letterOf, named, nounOf, type Tree } from './tree.ts';
import { unknown, unknownAtTop } from './unknownCommand.ts';

/** The command that these words name. Throws `unknownCommand`, naming the nearest command. */
export const findCommand = (tree: Tree, { words, help }: Glance): FoundCommand => {
  const [first, second] = words;
  if (first === undefined) return { kind: 'overview' };
  if (isMistyped(first.word)) throw mistyped(first.word, null, flagsOf({}));
  const everywhere = routedVerb(first.word);
  if (everywhere !== null) return routed(tree, words, everywhere, help);
  const daily = named(tree.daily, first.word);
  if (daily !== undefined) return { kind: 'verb', command: `office ${daily.name}`, verb: daily, used: [first.at] };
  const noun = nounOf(tree, first.word);
  if (noun !== null) return below(tree, noun, first, second);
  const own = alone(tree, words);
  if (own === null) throw unknownAtTop(first.word, tree);
  return own;
};

/** The command that these words name; null if they name none. */
export const commandNamed = (tree: Tree, seen: Glance): FoundCommand | null => {
  try {
    return findCommand(tree, seen);
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

type Word = Glance['words'][number];

/** The verb of a noun that stands behind it on the line, the noun as a command of its own, or the noun alone. */
const below = (tree: Tree, noun: FoundNoun, first: Word, second: Word | undefined): FoundCommand => {
  const verb = named(noun.verbs, second?.word ?? '');
  const itself = tree.groups.find((group) => group.noun === noun.noun)?.itself;
  // Only the word right behind the noun can name a verb. Later words may be values of options, which are not known yet.
  const isAlone = second === undefined || second.at > first.at + 1;
  if (itself !== undefined && verb === undefined && isAlone)
    return { kind: 'verb', command: `office ${noun.noun}`, verb: itself, used: [first.at], below: noun.verbs };
  if (second === undefined || (verb === undefined && asksHelp(second.word))) return { kind: 'noun', ...noun };
  if (isMistyped(second.word)) throw mistyped(second.word, null, flagsOf({}));
  if (verb === undefined)
    throw unknown(
      second.word,
      noun.verbs.flatMap(({ name, zh }) => [name, zh]),
      `office ${noun.noun}`,
    );
  return { kind: 'verb', command: `office ${noun.noun} ${verb.name}`, verb, used: [first.at, second.at] };
};

/** The verb of a drawer that is typed without its noun, `office reply N1`: the letter of the id says which noun is meant. */
const alone = (tree: Tree, [first, ...rest]: Glance['words']): Extract<FoundCommand, { kind: 'verb' }> | null => {
  const id = rest.find(({ word }) => isId(word));
  if (first === undefined || id === undefined) return null;
  const drawer = tree.drawers.find(({ letter }) => letter === letterOf(id.word));
  const verb = drawer === undefined ? undefined : named(tree.verbsOf(drawer), first.word);
  if (drawer === undefined || verb === undefined) return null;
  return { kind: 'verb', command: `office ${drawer.noun} ${verb.name}`, verb, used: [first.at] };
};

/** The words that do not name the command, and the number of them before its last word. */
export const afterCommand = (argv: readonly string[], used: readonly number[]) => ({
  words: argv.filter((_, at) => !used.includes(at)),
  from: Math.max(...used) + 1 - used.length,
});
