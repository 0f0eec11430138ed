import { treeFor } from './doors.ts';
import { wordsInChinese } from './line/chinese.ts';
import { glance } from './line/globals.ts';
import { isId, letterOf } from './line/tree.ts';

/** Commands of the past, by their words behind `office`, as they are typed in Chinese. One that there is no more stays as it is. */
export const pastInChinese = async (past: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> => {
  const trees = new Map<string, ReturnType<typeof treeFor>>();
  const said: (readonly string[])[] = [];
  for (const argv of past) {
    const { words } = glance(argv);
    const typed = words.map(({ word }) => word);
    // The first two words and the letter of an id decide which part of the tree is loaded.
    const key = [...typed.slice(0, 2), typed.filter(isId).map(letterOf)[0]].join(' ');
    const tree = trees.get(key) ?? treeFor(words);
    trees.set(key, tree);
    said.push(wordsInChinese(argv, await tree));
  }
  return said;
};
