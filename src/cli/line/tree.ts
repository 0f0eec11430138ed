import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import { nearest } from '../../core/records.ts';
import type { Noun } from '../../drawers/kit/noun.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Glance } from './globals.ts';
import { flagsOf, isMistyped, mistyped } from './slips.ts';
import { commandWords as w } from './words.ts';

/** A noun with verbs that is not a drawer (`config`, `calendar`). */
export type Group = {
  readonly noun: string;
  readonly verbs: readonly Verb[];
  /**
   * The verb that runs when the noun stands alone, for example `office remind` beside `office remind status`. It has the noun's name and
   * takes no arguments.
   */
  readonly itself?: Verb;
};

/** The tree of all commands. */
export type Tree = {
  readonly daily: readonly Verb[];
  readonly groups: readonly Group[];
  readonly drawers: readonly Noun[];
  /** The verbs of a drawer, including those that every drawer has. */
  readonly verbsOf: (drawer: Noun) => readonly Verb[];
};

/** Verbs that also work without a noun. The letter of the id says which drawer's verb is meant. */
export const ROUTED = ['show', 'edit', 'rm', 'done'] as const;

/** Whether a word is an id, in letters and digits of any width. */
export const isId = (word: string): boolean => /^[a-z]\d+$/i.test(word.normalize('NFKC'));

/** The letter of an id's drawer. */
export const letterOf = (id: string): string => id.normalize('NFKC').charAt(0).toUpperCase();

export type Found =
  | {
      readonly kind: 'verb';
      readonly command: string;
      readonly verb: Verb;
      readonly used: readonly number[];
      /** The other verbs of the noun, if this verb is the noun alone. */
      readonly below?: readonly Verb[];
    }
  | { readonly kind: 'noun'; readonly noun: string; readonly drawer: Drawer | null; readonly verbs: readonly Verb[] }
  | { readonly kind: 'overview' };

/** The command that these words name. Throws `unknownCommand`, naming the nearest command. */
export const findCommand = (tree: Tree, { words, help }: Glance): Found => {
  const [first, second] = words;
  if (first === undefined) return { kind: 'overview' };
  if (isMistyped(first.word)) throw mistyped(first.word, null, flagsOf({}));
  if ((ROUTED as readonly string[]).includes(first.word)) return routed(tree, words, help);
  const daily = named(tree.daily, first.word);
  if (daily !== undefined) return { kind: 'verb', command: `office ${daily.name}`, verb: daily, used: [first.at] };
  const noun = nounOf(tree, first.word);
  if (noun === null) throw unknownAtTop(first.word, tree);
  const verb = named(noun.verbs, second?.word ?? '');
  const itself = tree.groups.find((group) => group.noun === noun.noun)?.itself;
  // Only the word right behind the noun can name a verb. Later words may be values of options, which are not known yet.
  const isAlone = second === undefined || second.at > first.at + 1;
  if (itself !== undefined && verb === undefined && isAlone)
    return { kind: 'verb', command: `office ${noun.noun}`, verb: itself, used: [first.at], below: noun.verbs };
  if (second === undefined || (verb === undefined && second.word === 'help')) return { kind: 'noun', ...noun };
  if (isMistyped(second.word)) throw mistyped(second.word, null, flagsOf({}));
  if (verb === undefined)
    throw unknown(
      second.word,
      noun.verbs.map(({ name }) => name),
      `office ${noun.noun}`,
    );
  return { kind: 'verb', command: `office ${noun.noun} ${verb.name}`, verb, used: [first.at, second.at] };
};

const named = (verbs: readonly Verb[], word: string): Verb | undefined =>
  verbs.find(({ name, aliases }) => name === word || aliases?.includes(word));

export const nounOf = (tree: Tree, word: string): Omit<Extract<Found, { kind: 'noun' }>, 'kind'> | null => {
  const drawer = tree.drawers.find(({ noun, name }) => noun === word || name === word);
  if (drawer !== undefined) return { noun: drawer.noun, drawer, verbs: tree.verbsOf(drawer) };
  const group = tree.groups.find(({ noun }) => noun === word);
  return group === undefined ? null : { noun: group.noun, drawer: null, verbs: group.verbs };
};

const topWords = (tree: Tree): readonly string[] => [
  ...tree.daily.map(({ name }) => name),
  ...ROUTED,
  ...tree.drawers.map(({ noun }) => noun),
  ...tree.groups.map(({ noun }) => noun),
];

/** Words of other programs for verbs that have other names here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...{ ls: 'list', all: 'list', add: 'new', create: 'new', view: 'show', get: 'show', cat: 'show' },
  ...{ delete: 'rm', remove: 'rm', del: 'rm', update: 'edit', modify: 'edit', change: 'edit' },
};

const meantBy = (typed: string): string => (Object.hasOwn(ELSEWHERE, typed) ? (ELSEWHERE[typed] ?? typed) : typed);

/** The complaint about a first word that names no command: an id, a verb without its noun, or anything else. */
const unknownAtTop = (typed: string, tree: Tree): Complaint => {
  const fault = w.unknownCommand(typed);
  if (isId(typed))
    return new Complaint('unknownCommand', fault, w.didYouMean(`office show ${typed.normalize('NFKC').toUpperCase()}`));
  const nouns = [...tree.drawers.map(({ noun }) => noun), ...tree.groups.map(({ noun }) => noun)];
  const verb = meantBy(typed);
  const commands = nouns
    .filter((noun) => named(nounOf(tree, noun)?.verbs ?? [], verb))
    .map((noun) => `office ${noun} ${verb}`);
  if (commands.length > 0) return new Complaint('unknownCommand', fault, w.sayOfWhat(commands));
  return unknown(typed, topWords(tree), 'office');
};

const unknown = (typed: string, known: readonly string[], parent: string): Complaint => {
  const meant = meantBy(typed);
  const near = known.includes(meant) ? meant : nearest(typed, known);
  const hint = near === null ? w.seeHelp(parent) : w.didYouMean(`${parent} ${near}`);
  return new Complaint('unknownCommand', w.unknownCommand(typed), hint);
};

/** The command of `office show F9`, which is `office followup show F9`. */
const routed = (tree: Tree, words: Glance['words'], help: boolean): Found => {
  const [first, ...rest] = words;
  const verbName = first?.word ?? '';
  const id = rest.find(({ word }) => isId(word));
  if (id === undefined && help) return { kind: 'noun', noun: verbName, drawer: null, verbs: twins(tree, verbName) };
  if (id === undefined) throw new Complaint('missingValue', w.noId(verbName), w.noIdHint(verbName));
  const drawer = tree.drawers.find(({ letter }) => letter === letterOf(id.word));
  if (drawer === undefined)
    throw new Complaint(
      'badValue',
      w.noDrawer(id.word),
      w.drawerLetters(tree.drawers.map(({ letter, label }) => w.letterMeans(letter, label))),
    );
  const verb = named(tree.verbsOf(drawer), verbName);
  if (verb === undefined)
    throw new Complaint('wrongDrawer', w.cannot(verbName, id.word, drawer.label), w.seeHelp(`office ${drawer.noun}`));
  return {
    kind: 'verb',
    command: `office ${drawer.noun} ${verb.name}`,
    verb,
    used: first === undefined ? [] : [first.at],
  };
};

const twins = (tree: Tree, verbName: string): readonly Verb[] =>
  tree.drawers.flatMap((drawer) => {
    const verb = named(tree.verbsOf(drawer), verbName);
    return verb === undefined ? [] : [{ ...verb, name: drawer.noun }];
  });
