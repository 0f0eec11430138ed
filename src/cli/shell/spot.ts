import type { Offer } from '../../core/field.ts';
import { EVERYWHERE, HELP } from '../../core/plates.ts';
import { both, type Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { commandNamed } from '../line/findCommand.ts';
import { firstWordInChinese } from '../line/firstWord.ts';
import { GLOBALS, type Glance, glance } from '../line/globals.ts';
import { spelledInChinese } from '../line/optionWord.ts';
import { ROUTED } from '../line/routed.ts';
import { named, nounOf, type Tree } from '../line/tree.ts';
import { type FoundVerb, type LinePosition, optionNamed, placeIn, type ValueKnown } from './place.ts';
import { shellWords as w } from './words.ts';

/** A word that can be typed, in English and in Chinese; `zh` is missing where there is only one word for both. */
export type Word = { readonly word: string; readonly zh?: string | undefined; readonly note: Text };

/** The words and values that can stand at the cursor. */
export type CursorSpot = {
  /** Words that are known without reading the desk. */
  readonly words: readonly Word[];
  /** The field whose value can stand here; null if there is none. */
  readonly field: ValueKnown | null;
  /** The arguments that stand before the word. */
  readonly before: readonly string[];
  /** The typed part of the word, without `--option=` before it. */
  readonly typed: string;
  readonly front: string;
};

/** Names and summaries of the topics, which are only loaded for help. */
export type Topics = readonly { readonly name: string; readonly alias: string; readonly summary: Text }[];

/** The spot where `current` is being typed after `words`. */
export const spotAt = (tree: Tree, topics: Topics, words: readonly string[], current: string): CursorSpot => {
  const spot = { words: [], field: null, before: [], typed: current, front: '' };
  const seen = glance(words);
  if (words.includes('--') && ['--desk', '--lang'].includes(words.at(-1) ?? '')) return spot;
  const [, front = '', option = ''] = /^((--[^=]+)=)/.exec(current) ?? [];
  const command = commandIn(tree, seen);
  const place = command === null ? null : placeIn(command, words);
  const value = front === '' ? valueAfter(words, place) : optionNamed(option, command?.verb.options ?? {});
  if (value !== null) return { ...spot, field: value, front, typed: current.slice(front.length) };
  if (current.startsWith('-') && place?.isOver !== true)
    return { ...spot, words: [...optionWords(command, place), ...globalWords(words)] };
  if (command === null || place === null) return { ...spot, ...beforeVerb(tree, topics, seen) };
  const count = place.positionals.length;
  const field = Object.values(command.verb.args).find((arg, n) => n === count || (arg.rest === true && n <= count));
  // Nothing can be offered for a free text such as a title, so other words are offered.
  const isKnown = field?.offer !== undefined || field?.choices !== undefined;
  const isTooMany = field === undefined && count > Object.keys(command.verb.args).length;
  const isOpen = current === '' && !isKnown && !isTooMany && !place.isOver;
  // `office remind` is a command itself and has verbs too.
  const below = count === 0 && place.said.size === 0 ? verbWords(command.below ?? []) : [];
  return {
    ...spot,
    field: field ?? null,
    before: place.positionals,
    words: [...below, ...(isOpen ? optionWords(command, place) : [])],
  };
};

const commandIn = (tree: Tree, seen: Glance): FoundVerb | null => {
  if (seen.words[0]?.word === 'help') return null;
  const found = commandNamed(tree, seen);
  return found?.kind === 'verb' ? found : null;
};

const valueAfter = (words: readonly string[], place: LinePosition | null): ValueKnown | null =>
  place === null ? optionNamed(words.at(-1) ?? '', {}) : place.awaiting;

const optionWords = (command: FoundVerb | null, place: LinePosition | null): readonly Word[] =>
  Object.entries(command?.verb.options ?? {})
    .map(([name, field]) => ({
      word: spelled(name),
      zh: spelledInChinese(name, field) ?? undefined,
      note: field.help,
      field,
    }))
    .filter(({ word, field }) => field.repeats === true || place?.said.has(word) !== true);

const globalWords = (words: readonly string[]): readonly Word[] =>
  GLOBALS.map(({ name, zh, help }) => ({
    word: `--${name}`,
    zh: zh === null ? undefined : `--${zh}`,
    note: help,
  })).filter(({ word }) => !words.includes(word));

const verbWords = (verbs: readonly Verb[]): readonly Word[] =>
  verbs.map(({ name, zh, summary }) => ({ word: name, zh, note: summary }));

/** Every word that can stand first. */
const topWords = (tree: Tree): readonly Word[] => [
  ...verbWords(tree.daily),
  ...ROUTED.map((word) => ({ word, zh: EVERYWHERE[word], note: w.routed[word] })),
  ...tree.drawers.map(({ noun, summary }) => ({
    word: noun,
    zh: firstWordInChinese(noun) ?? undefined,
    note: summary,
  })),
  ...tree.groups.map(({ noun, verbs }) => ({
    word: noun,
    zh: firstWordInChinese(noun) ?? undefined,
    note: both((lang) => verbs.map(({ name, zh }) => (lang === 'zh' ? zh : name)).join(lang === 'zh' ? '、' : ', ')),
  })),
  { word: 'help', zh: HELP.help, note: w.help },
];

const beforeVerb = (tree: Tree, topics: Topics, { words }: Glance): Partial<CursorSpot> => {
  const [first, second, third] = words.map(({ word }) => word);
  if (first === undefined) return { words: topWords(tree) };
  const isHelp = first === 'help';
  if (isHelp && second === undefined)
    return {
      words: [
        ...topics.map(({ name, alias, summary }) => ({ word: name, zh: alias, note: summary })),
        ...topWords(tree),
      ],
    };
  if ((isHelp ? third : second) !== undefined) return {};
  const noun = nounOf(tree, (isHelp ? second : first) ?? '');
  if (noun !== null) return { words: verbWords(noun.verbs) };
  return isHelp ? {} : routedSpot(tree, first);
};

/** Whether the first argument of a verb is an id. */
const takesId = (verb: Verb | undefined): boolean => Object.values(verb?.args ?? {})[0]?.offer?.kind === 'ids';

/** The spot after `office done`: an id of any drawer that has the verb. */
const routedSpot = (tree: Tree, verbName: string): Partial<CursorSpot> => {
  const able = tree.drawers.filter((drawer) => takesId(named(tree.verbsOf(drawer), verbName)));
  if (able.length === 0) return {};
  const offer: Offer = { kind: 'ids', letters: able.map(({ letter }) => letter) };
  return { field: { shape: 'ID', offer } };
};
