import type { Drawer } from '../drawer.ts';
import { type Cell, dim, type Page } from '../page.ts';
import type { Verb } from '../verb.ts';
import { gap, globalsBlocks, head, listing, usageOf } from './helpParts.ts';
import type { Tree } from './tree.ts';
import { commandWords as w } from './words.ts';

/** `office` alone: the few commands of a normal day. */
export const normalDay = (): Page => [
  { kind: 'title', cell: w.about },
  gap,
  listing(w.normalDay.map(({ typed, does }) => [typed, does])),
  gap,
  { kind: 'lines', lines: [dim(w.allCommands)] },
];

/** `office --help`: what there is, the daily things first. */
export const overview = (tree: Tree, version: string): Page => [
  { kind: 'title', cell: ['office ', version, '  ', w.about] },
  gap,
  head(w.daily),
  listing(tree.daily.filter(({ name }) => !DESK_WORK.has(name)).map((verb) => [usageOf('', verb), verb.summary])),
  gap,
  head(w.nouns),
  listing(
    tree.drawers.map((drawer) => [
      `${drawer.noun} ${tree
        .verbsOf(drawer)
        .map(({ name }) => name)
        .slice(0, 3)
        .join('|')}|…`,
      drawer.summary,
    ]),
  ),
  gap,
  head(w.desk),
  listing([
    ...tree.daily
      .filter(({ name }) => DESK_WORK.has(name))
      .map((verb): [Cell, Cell] => [usageOf('', verb), verb.summary]),
    ...tree.groups.flatMap(({ noun, verbs, itself }) => [
      ...(itself === undefined ? [] : [[usageOf('', itself), itself.summary] as [Cell, Cell]]),
      ...verbs.map((verb): [Cell, Cell] => [usageOf(`${noun} `, verb), verb.summary]),
    ]),
  ]),
  gap,
  ...globalsBlocks,
  gap,
  { kind: 'lines', lines: [dim(w.moreHelp)] },
];

const DESK_WORK = new Set([
  'sample',
  'export',
  'import',
  'backup',
  'restore',
  'doctor',
  'purge',
  'log',
  'undo',
  'completion',
]);

/** `office notice`: what can be done with one noun. */
export const nounHelp = (noun: string, drawer: Drawer | null, verbs: readonly Verb[]): Page => [
  {
    kind: 'title',
    cell: drawer === null ? `office ${noun}` : [`office ${noun}  `, drawer.label, '  ', drawer.summary],
  },
  gap,
  head(w.commands),
  listing(verbs.map((verb) => [usageOf(`${noun} `, verb), verb.summary])),
  gap,
  { kind: 'lines', lines: [dim(w.moreHelp)] },
];
