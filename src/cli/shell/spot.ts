import { Complaint } from '../../core/complaint.ts';
import type { Offer } from '../../core/field.ts';
import type { Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { GLOBALS, type Glance, glance } from '../line/globals.ts';
import { type Found, findCommand, nounOf, ROUTED, type Tree } from '../line/tree.ts';
import { type Command, type Known, optionNamed, type Place, placeIn } from './place.ts';
import { shellWords as w } from './words.ts';

export type Word = { readonly word: string; readonly note: Text };

/** What can stand where the cursor is. */
export type Spot = {
  /** Words that are known without looking at the desk. */
  readonly words: readonly Word[];
  /** The value that can stand here. */
  readonly field: Known | null;
  /** What is left of the word being typed once `--option=` is taken off its front. */
  readonly typed: string;
  readonly front: string;
};

/** What can be told of the topics, which are loaded for help only. */
export type Topics = readonly { readonly name: string; readonly summary: Text }[];

/** The place on the line at which `current` is being typed after `words`. */
export const spotAt = (tree: Tree, topics: Topics, words: readonly string[], current: string): Spot => {
  const spot = { words: [], field: null, typed: current, front: '' };
  const seen = glance(words);
  if (words.includes('--') && ['--desk', '--lang'].includes(words.at(-1) ?? '')) return spot;
  const [, front = '', option = ''] = /^((--[\w-]+)=)/.exec(current) ?? [];
  const command = commandIn(tree, seen);
  const place = command === null ? null : placeIn(command, words);
  const value = front === '' ? valueAfter(words, place) : optionNamed(option, command?.verb.options ?? {});
  if (value !== null) return { ...spot, field: value, front, typed: current.slice(front.length) };
  if (current.startsWith('-') && place?.isOver !== true)
    return { ...spot, words: [...optionWords(command, place), ...globalWords(words)] };
  if (command === null || place === null) return { ...spot, ...beforeVerb(tree, topics, seen) };
  const field = Object.values(command.verb.args).find(
    (arg, n) => n === place.positionals || (arg.rest === true && n <= place.positionals),
  );
  // Nothing is known of a title: what else can be said is of more use than nothing.
  const isKnown = field?.offer !== undefined || field?.choices !== undefined;
  const isTooMany = field === undefined && place.positionals > Object.keys(command.verb.args).length;
  const isOpen = current === '' && !isKnown && !isTooMany && !place.isOver;
  // `office remind` does something by itself, and has verbs below it.
  const below = place.positionals === 0 && place.said.size === 0 ? verbWords(command.below ?? []) : [];
  return { ...spot, field: field ?? null, words: [...below, ...(isOpen ? optionWords(command, place) : [])] };
};

const foundIn = (tree: Tree, seen: Glance): Found | null => {
  try {
    return findCommand(tree, seen);
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

const commandIn = (tree: Tree, seen: Glance): Command | null => {
  if (seen.words[0]?.word === 'help') return null;
  const found = foundIn(tree, seen);
  return found?.kind === 'verb' ? found : null;
};

const valueAfter = (words: readonly string[], place: Place | null): Known | null =>
  place === null ? optionNamed(words.at(-1) ?? '', {}) : place.awaiting;

const optionWords = (command: Command | null, place: Place | null): readonly Word[] =>
  Object.entries(command?.verb.options ?? {})
    .map(([name, field]) => ({ word: spelled(name), note: field.help, field }))
    .filter(({ word, field }) => field.repeats === true || place?.said.has(word) !== true);

const globalWords = (words: readonly string[]): readonly Word[] =>
  GLOBALS.map(({ name, help }) => ({ word: `--${name}`, note: help })).filter(({ word }) => !words.includes(word));

const verbWords = (verbs: readonly Verb[]): readonly Word[] =>
  verbs.map(({ name, summary }) => ({ word: name, note: summary }));

/** Every first word there is. */
const topWords = (tree: Tree): readonly Word[] => [
  ...verbWords(tree.daily),
  ...ROUTED.map((word) => ({ word, note: w.routed[word] })),
  ...tree.drawers.map(({ noun, summary }) => ({ word: noun, note: summary })),
  ...tree.groups.map(({ noun, verbs }) => ({ word: noun, note: w.verbs(verbs.map(({ name }) => name)) })),
  { word: 'help', note: w.help },
];

const beforeVerb = (tree: Tree, topics: Topics, { words }: Glance): Partial<Spot> => {
  const [first, second, third] = words.map(({ word }) => word);
  if (first === undefined) return { words: topWords(tree) };
  const isHelp = first === 'help';
  if (isHelp && second === undefined)
    return { words: [...topics.map(({ name, summary }) => ({ word: name, note: summary })), ...topWords(tree)] };
  if ((isHelp ? third : second) !== undefined) return {};
  const noun = nounOf(tree, (isHelp ? second : first) ?? '');
  if (noun !== null) return { words: verbWords(noun.verbs) };
  return isHelp ? {} : routedSpot(tree, first);
};

/** `office done …`: an id of any drawer that has the verb. */
const routedSpot = (tree: Tree, verbName: string): Partial<Spot> => {
  if (!(ROUTED as readonly string[]).includes(verbName)) return {};
  const able = tree.drawers.filter((drawer) => tree.verbsOf(drawer).some(({ name }) => name === verbName));
  const offer: Offer = { kind: 'ids', letters: able.map(({ letter }) => letter) };
  return { field: { shape: 'ID', offer } };
};
