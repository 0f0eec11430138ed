import { type Cell, dim, type Page } from '../../core/page.ts';
import { both, type Lang, same, type Text, text } from '../../core/text.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { padEnd, widthOf } from '../../terminal/width.ts';
import { firstWordInChinese } from '../line/firstWord.ts';
import { type FoundNoun, nounsOf, type Tree } from '../line/tree.ts';
import { gap, globalsBlocks, head, listing, nounBefore, usageOf } from './parts.ts';
import { helpWords as w } from './words.ts';

/** Page of `office` without a command: the commands of a normal day. */
export const normalDay = (): Page => [
  { kind: 'title', cell: w.about },
  gap,
  ...w.normalDay.flatMap(({ when, lines }) => [
    head(when),
    listing(lines.map(({ typed, does }) => [both((lang) => padEnd(typed[lang], typedWidth(lang))), does])),
    gap,
  ]),
  { kind: 'lines', lines: [dim(w.allCommands)] },
];

/** Width of the left column, which is the same in all parts of the page. */
const typedWidth = (lang: Lang): number =>
  Math.max(...w.normalDay.flatMap(({ lines }) => lines.map(({ typed }) => widthOf(typed[lang]))));

type Topics = readonly { readonly name: string; readonly alias: string; readonly summary: Text }[];

/** Page of `office --help`: all commands, the daily ones first. */
export const overview = (tree: Tree, version: string, topics: Topics): Page => [
  { kind: 'title', cell: ['office ', version, '  ', w.about] },
  gap,
  head(w.daily),
  listing(tree.daily.filter(({ name }) => !DESK_WORK.has(name)).map((verb) => [usageOf(same(''), verb), verb.summary])),
  gap,
  head(w.nouns),
  listing(
    tree.drawers.map((drawer) => [
      both((lang) => `${nounIn(drawer.noun)[lang]}  ${verbNames(tree.verbsOf(drawer).slice(0, NAMED), lang)}|…`),
      drawer.summary,
    ]),
  ),
  gap,
  head(w.desk),
  listing(deskWork(tree)),
  gap,
  head(w.topics),
  listing(topics.map(({ name, alias, summary }) => [text(`help ${name}`, `帮助 ${alias}`), summary])),
  gap,
  ...globalsBlocks,
  gap,
  { kind: 'lines', lines: [dim(w.moreHelp)] },
];

/** Number of verbs that the overview names for a noun. */
const NAMED = 3;

const verbNames = (verbs: readonly Verb[], lang: Lang): string =>
  verbs.map(({ name, zh }) => (lang === 'zh' ? zh : name)).join('|');

/** A noun with its word in the other language: `notice (通知)`. */
const nounIn = (noun: string): Text => {
  const chinese = firstWordInChinese(noun) ?? noun;
  return text(`${noun} (${chinese})`, `${chinese} (${noun})`);
};

const deskWork = ({ daily, groups }: Tree): readonly (readonly [Cell, Cell])[] => [
  ...daily
    .filter(({ name }) => DESK_WORK.has(name))
    .map((verb): [Cell, Cell] => [usageOf(same(''), verb), verb.summary]),
  ...groups.flatMap(({ noun, verbs, itself }): (readonly [Cell, Cell])[] => [
    ...(itself === undefined ? [] : [[usageOf(same(''), itself), itself.summary] as const]),
    ...verbs.map((verb) => [usageOf(nounBefore(noun), verb), verb.summary] as const),
  ]),
];

const DESK_WORK = new Set([
  'sample',
  'export',
  'import',
  'backup',
  'restore',
  'recover',
  'doctor',
  'purge',
  'log',
  'undo',
  'redo',
  'completion',
]);

/** Page of `office notice`: the commands of one noun; or of `office request`: the commands of all nouns that have the verb. */
export const nounHelp = (found: FoundNoun): Page => {
  const { noun, drawer, verbs } = found;
  const nouns = nounsOf(found);
  return [
    {
      kind: 'title',
      cell: drawer === null ? aboutOf(noun) : [both((lang) => `office ${nounIn(noun)[lang]}  `), drawer.summary],
    },
    gap,
    head(w.commands),
    listing(verbs.map((verb, n) => [usageOf(nounBefore(nouns[n] ?? noun), verb), verb.summary])),
    gap,
    { kind: 'lines', lines: [dim(w.moreHelp)] },
  ];
};

/** Title of a page about a verb that takes records of every drawer (`show`, `edit` …) and therefore belongs to none. */
const aboutOf = (noun: string): Cell => {
  const about: Text | undefined = Object.hasOwn(w.routed, noun) ? w.routed[noun as keyof typeof w.routed] : undefined;
  const title = both((lang) => `office ${nounIn(noun)[lang]}`);
  return about === undefined ? title : [title, '  ', about];
};
