import type { DrawerName } from '../../core/record.ts';
import { cabinet } from '../../drawers/cabinet.ts';
import { verbsOf } from '../../drawers/kit/everyDrawer.ts';
import type { Tree } from '../line/tree.ts';

/** The tree with the commands of one noun only. */
export const treeOfNoun = async (name: DrawerName): Promise<Tree> => {
  const nouns = await Promise.all(cabinet.filter((noun) => noun.name === name).map(({ open }) => open()));
  const verbs = await Promise.all(nouns.map(verbsOf));
  return { daily: [], groups: [], drawers: nouns, verbsOf: (noun) => verbs[nouns.indexOf(noun)] ?? [] };
};
