import { DAILY as DAILY_WORDS, GROUPS as GROUP_WORDS } from '../core/plates.ts';
import { type ClosedNoun, cabinet } from '../drawers/cabinet.ts';
import { withForce } from '../drawers/kit/force.ts';
import type { Noun } from '../drawers/kit/noun.ts';
import type { Verb } from '../drawers/kit/verb.ts';
import type { Glance } from './line/globals.ts';
import { routedVerb } from './line/routed.ts';
import { type Group, isId, letterOf, type Tree, wordsForNoun } from './line/tree.ts';

type Doors<T> = Readonly<Record<string, () => Promise<T>>>;

// Each command is loaded when it is called, because loading all would take longer than the morning list. The order is that of help.

const DAILY: Doors<Verb> = {
  today: async () => (await import('./commands/today.ts')).today,
  week: async () => (await import('./commands/week.ts')).week,
  month: async () => (await import('./commands/month.ts')).monthVerb,
  why: async () => (await import('./commands/why.ts')).why,
  jot: async () => (await import('../drawers/followups/jot.ts')).jot,
  search: async () => (await import('./commands/search.ts')).search,
  lessons: async () => (await import('../drawers/notices/lessons/verb.ts')).lessons,
  reported: async () => (await import('./commands/reported.ts')).reported,
  snooze: async () => (await import('./commands/snooze.ts')).snooze,
  sample: async () => (await import('./commands/sample.ts')).sample,
  export: async () => (await import('./commands/papers/export.ts')).exportVerb,
  import: async () => (await import('./commands/papers/import.ts')).importPaper,
  purge: async () => (await import('./commands/papers/purge.ts')).purgeVerb,
  log: async () => (await import('./commands/keeping/log.ts')).logVerb,
  undo: async () => (await import('./commands/keeping/undo.ts')).undo,
  redo: async () => (await import('./commands/keeping/redo.ts')).redo,
  backup: async () => (await import('./commands/keeping/backup.ts')).backup,
  restore: async () => (await import('./commands/keeping/restore.ts')).restore,
  recover: async () => (await import('./commands/recover/recover.ts')).recover,
  doctor: async () => (await import('./commands/doctor/doctor.ts')).doctor,
  completion: async () => (await import('./commands/completion.ts')).completion,
};

const GROUPS: Doors<Group> = {
  calendar: async () => (await import('./commands/calendar/index.ts')).calendar,
  remind: async () => (await import('./commands/remind/index.ts')).remind,
  template: async () => (await import('./commands/template/index.ts')).templateGroup,
  config: async () => (await import('./commands/config/index.ts')).config,
};

/** The tree of all commands. */
export const wholeTree = (): Promise<Tree> => treeOf({ daily: DAILY, groups: GROUPS, drawers: cabinet });

/** The part of the tree that these words can mean: a single command or noun if the first word names one, else everything. */
export const treeFor = async (words: Glance['words']): Promise<Tree> => {
  const [typed = '', ...rest] = words.map(({ word }) => word);
  const part = <T>(doors: Doors<T>, chinese: Readonly<Record<string, string>>): Doors<T> => {
    const first = Object.keys(doors).find((name) => name === typed || chinese[name] === typed);
    const door = first === undefined ? undefined : doors[first];
    return first === undefined || door === undefined ? {} : { [first]: door };
  };
  const [daily, groups] = [part(DAILY, DAILY_WORDS), part(GROUPS, GROUP_WORDS)];
  const isNamed = ({ name }: ClosedNoun): boolean => wordsForNoun(name).includes(typed);
  const named = cabinet.filter(isNamed);
  if (named.length + Object.keys(daily).length + Object.keys(groups).length > 0)
    return treeOf({ daily, groups, drawers: named }, rest[0]);
  return (await treeOfId(typed, letterIn(rest))) ?? wholeTree();
};

/** The drawer of an id, if the word is one of its verbs: `office show F9`. */
const treeOfId = async (word: string, letter: string | undefined): Promise<Tree | null> => {
  const drawers = cabinet.filter((drawer) => drawer.letter === letter);
  if (drawers.length === 0) return null;
  const tree = await treeOf({ daily: {}, groups: {}, drawers }, word);
  const isVerb = tree.drawers.some((drawer) =>
    tree.verbsOf(drawer).some(({ name, zh }) => name === word || zh === word),
  );
  return isVerb || routedVerb(word) !== null ? tree : null;
};

/** The letter of the first id among the words; undefined if there is none. */
const letterIn = (words: readonly string[]): string | undefined => words.filter(isId).map(letterOf)[0];

type Closed = { readonly daily: Doors<Verb>; readonly groups: Doors<Group>; readonly drawers: readonly ClosedNoun[] };

/** The tree behind these doors; of a noun only the verb that `word` names, if it names one. */
const treeOf = async ({ daily, groups, drawers }: Closed, word?: string): Promise<Tree> => {
  const opened = new Map<Noun, readonly Verb[]>();
  if (drawers.length > 0) {
    const { verbsOf } = await import('../drawers/kit/everyDrawer.ts');
    for (const drawer of drawers) {
      const noun = await drawer.open();
      opened.set(noun, await verbsOf(noun, word));
    }
  }
  return {
    daily: (await Promise.all(Object.values(daily).map((door) => door()))).map(withForce),
    groups: await Promise.all(Object.values(groups).map((door) => door())),
    drawers: [...opened.keys()],
    verbsOf: (drawer) => opened.get(drawer) ?? [],
  };
};
