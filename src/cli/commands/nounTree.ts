import type { DrawerName } from '../../core/record.ts';
import { cabinet } from '../../drawers/cabinet.ts';
import { verbsOf } from '../../drawers/kit/everyDrawer.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Tree } from '../line/tree.ts';

/** The tree with the commands of one noun only; of its verbs those that `words` name, or all of them if none are given. */
export const treeOfNoun = async (name: DrawerName, words?: readonly string[]): Promise<Tree> => {
  const nouns = await Promise.all(cabinet.filter((noun) => noun.name === name).map(({ open }) => open()));
  const asked: readonly (string | undefined)[] = words === undefined ? [undefined] : [...new Set(words)];
  const verbs = await Promise.all(nouns.map(async (noun) => Promise.all(asked.map((word) => verbsOf(noun, word)))));
  return { daily: [], groups: [], drawers: nouns, verbsOf: (noun) => distinct(verbs[nouns.indexOf(noun)] ?? []) };
};

/** Verbs of several lists, each name once. */
const distinct = (lists: readonly (readonly Verb[])[]): readonly Verb[] => [
  ...new Map(lists.flat().map((verb) => [verb.name, verb])).values(),
];
