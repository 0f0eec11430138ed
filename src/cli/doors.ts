import { type ClosedNoun, cabinet } from '../drawers/cabinet.ts';
import type { Noun } from '../drawers/kit/noun.ts';
import type { Verb } from '../drawers/kit/verb.ts';
import type { Glance } from './line/globals.ts';
import { type Group, isId, letterOf, ROUTED, type Tree } from './line/tree.ts';

type Doors<T> = Readonly<Record<string, () => Promise<T>>>;

// Each command is loaded when it is called, because loading all would take longer than the morning list. The order is that of help.

const DAILY: Doors<Verb> = {
  today: async () => (await import('./commands/today.ts')).today,
  week: async () => (await import('./commands/today.ts')).week,
  why: async () => (await import('./commands/why.ts')).why,
  jot: async () => (await import('../drawers/followups/jot.ts')).jot,
  search: async () => (await import('./commands/search.ts')).search,
  snooze: async () => (await import('./commands/snooze.ts')).snooze,
  sample: async () => (await import('./commands/sample.ts')).sample,
  export: async () => (await import('./commands/papers/export.ts')).exportVerb,
  import: async () => (await import('./commands/papers/import.ts')).importVerb,
  purge: async () => (await import('./commands/papers/purge.ts')).purgeVerb,
  log: async () => (await import('./commands/keeping/log.ts')).log,
  undo: async () => (await import('./commands/keeping/undo.ts')).undo,
  redo: async () => (await import('./commands/keeping/redo.ts')).redo,
  backup: async () => (await import('./commands/keeping/backup.ts')).backup,
  restore: async () => (await import('./commands/keeping/restore.ts')).restore,
  doctor: async () => (await import('./commands/doctor/doctor.ts')).doctor,
  completion: async () => (await import('./commands/completion.ts')).completion,
};

const GROUPS: Doors<Group> = {
  calendar: async () => (await import('./commands/calendar/index.ts')).calendar,
  remind: async () => (await import('./commands/remind/index.ts')).remind,
  config: async () => (await import('./commands/config/index.ts')).config,
};

/** The tree of all commands. */
export const wholeTree = (): Promise<Tree> => treeOf({ daily: DAILY, groups: GROUPS, drawers: cabinet });

/** The part of the tree that these words can mean: a single command if the first word names one, else everything. */
export const treeFor = async (words: Glance['words']): Promise<Tree> => {
  const [first = '', ...rest] = words.map(({ word }) => word);
  const part = <T>(doors: Doors<T>): Doors<T> => {
    const door = Object.hasOwn(doors, first) ? doors[first] : undefined;
    return door === undefined ? {} : { [first]: door };
  };
  const [daily, groups] = [part(DAILY), part(GROUPS)];
  const drawers = cabinet.filter(
    ({ noun, name, letter }) => noun === first || name === first || (isRouted(first) && letter === letterIn(rest)),
  );
  const isFound = drawers.length + Object.keys(daily).length + Object.keys(groups).length > 0;
  return isFound ? treeOf({ daily, groups, drawers }) : wholeTree();
};

const isRouted = (word: string): boolean => (ROUTED as readonly string[]).includes(word);

/** The letter of the first id among the words; undefined if there is none. */
const letterIn = (words: readonly string[]): string | undefined => words.filter(isId).map(letterOf)[0];

type Closed = { readonly daily: Doors<Verb>; readonly groups: Doors<Group>; readonly drawers: readonly ClosedNoun[] };

const treeOf = async ({ daily, groups, drawers }: Closed): Promise<Tree> => {
  const opened = new Map<Noun, readonly Verb[]>();
  if (drawers.length > 0) {
    const { verbsOf } = await import('../drawers/kit/everyDrawer.ts');
    for (const drawer of drawers) {
      const noun = await drawer.open();
      opened.set(noun, await verbsOf(noun));
    }
  }
  return {
    daily: await Promise.all(Object.values(daily).map((door) => door())),
    groups: await Promise.all(Object.values(groups).map((door) => door())),
    drawers: [...opened.keys()],
    verbsOf: (drawer) => opened.get(drawer) ?? [],
  };
};
