import type { Drawer } from '../../core/drawer.ts';
import { chineseNoun, PLATES, type Plate } from '../../core/plates.ts';
import type { DrawerName } from '../../core/record.ts';
import type { Noun } from '../../drawers/kit/noun.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { isNamedBy } from '../../drawers/kit/verbDoors.ts';
import { firstWordInChinese } from './firstWord.ts';

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

/** Whether a word is an id, in letters and digits of any width. */
export const isId = (word: string): boolean => /^[a-z]\d+$/i.test(word.normalize('NFKC'));

/** The letter of an id's drawer. */
export const letterOf = (id: string): string => id.normalize('NFKC').charAt(0).toUpperCase();

export type FoundCommand =
  | {
      readonly kind: 'verb';
      readonly command: string;
      readonly verb: Verb;
      readonly used: readonly number[];
      /** The other verbs of the noun, if this verb is the noun alone. */
      readonly below?: readonly Verb[];
    }
  | {
      readonly kind: 'noun';
      readonly noun: string;
      readonly drawer: Drawer | null;
      readonly verbs: readonly Verb[];
      /** The noun of each verb, if the first word is a verb that several nouns have. */
      readonly nouns?: readonly string[];
    }
  | { readonly kind: 'overview' };

export type FoundNoun = Omit<Extract<FoundCommand, { kind: 'noun' }>, 'kind'>;

/** The nouns of the verbs that were found, one each. */
export const nounsOf = ({ noun, verbs, nouns }: FoundNoun): readonly string[] => nouns ?? verbs.map(() => noun);

/** The verb that a word names, by its name in either language or by an alias. */
export const named = (verbs: readonly Verb[], word: string): Verb | undefined =>
  verbs.find((verb) => isNamedBy(verb, word));

/** Every word by which a drawer's noun can be typed. */
export const wordsForNoun = (name: DrawerName): readonly string[] => {
  const plate: Plate = PLATES[name];
  return [plate.noun, name, chineseNoun(plate), plate.label.zh];
};

export const nounOf = (tree: Tree, word: string): FoundNoun | null => {
  const drawer = tree.drawers.find(({ name }) => wordsForNoun(name).includes(word));
  if (drawer !== undefined) return { noun: drawer.noun, drawer, verbs: tree.verbsOf(drawer) };
  const group = tree.groups.find(({ noun }) => noun === word || firstWordInChinese(noun) === word);
  return group === undefined ? null : { noun: group.noun, drawer: null, verbs: group.verbs };
};
