import type { Drawer } from '../drawer.ts';
import { spelled } from '../fields.ts';
import { type Block, type Cell, dim, type Page, strong } from '../page.ts';
import type { Example, Field, Fields, Verb } from '../verb.ts';
import { both, inLang, type Text } from '../words/text.ts';
import { GLOBALS } from './globals.ts';
import type { Tree } from './tree.ts';
import { commandWords as w } from './words.ts';

const gap: Block = { kind: 'gap' };
const head = (words: Text): Block => ({ kind: 'lines', lines: [strong(words)] });
const listing = (rows: readonly (readonly [Cell, Cell])[]): Block => ({
  kind: 'card',
  pairs: rows.map(([name, what]) => [both((lang) => `  ${plain(name, lang)}`), what] as const),
});
const plain = (cell: Cell, lang: 'en' | 'zh'): string =>
  typeof cell === 'string'
    ? cell
    : 'en' in cell
      ? cell[lang]
      : 'text' in cell
        ? inLang(cell.text, lang)
        : cell.map((part) => plain(part, lang)).join('');

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
    ...tree.groups.flatMap(({ noun, verbs }) =>
      verbs.map((verb): [Cell, Cell] => [usageOf(`${noun} `, verb), verb.summary]),
    ),
  ]),
  gap,
  ...globalsBlocks,
  gap,
  { kind: 'lines', lines: [dim(w.moreHelp)] },
];

const DESK_WORK = new Set(['sample', 'export', 'import', 'backup', 'restore', 'doctor', 'purge', 'log', 'undo']);

const globalsBlocks: Page = [head(w.globals), listing(GLOBALS.map(({ flags, help }) => [flags, help]))];

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

/** `office notice new --help`. */
export const verbHelp = (command: string, verb: Verb): Page => [
  { kind: 'title', cell: verb.summary },
  gap,
  {
    kind: 'lines',
    lines: [[strong(w.usage), `  ${command}${argumentsOf(verb)}${Object.keys(verb.options).length > 0 ? ' […]' : ''}`]],
  },
  ...(verb.about === undefined ? [] : [gap, { kind: 'lines', lines: [verb.about] } as const]),
  ...section(w.argumentsHead, verb.args, (name) => name.toUpperCase()),
  ...section(w.options, verb.options, spelled),
  ...exampleBlocks(verb.examples ?? []),
  gap,
  ...globalsBlocks,
];

const argumentsOf = ({ args }: Verb): string =>
  Object.entries(args)
    .map(([name, { required, rest }]) =>
      `${name.toUpperCase()}${rest ? '…' : ''}`.replace(/^.*$/, (word) => (required ? ` ${word}` : ` [${word}]`)),
    )
    .join('');

const usageOf = (before: string, verb: Verb): string => `${before}${verb.name}${argumentsOf(verb)}`;

const section = (title: Text, fields: Fields, spell: (name: string) => string): Page => {
  const names = Object.keys(fields);
  if (names.length === 0) return [];
  return [
    gap,
    head(title),
    listing(names.map((name) => [signature(spell(name), fields[name]), meaning(fields[name])])),
  ];
};

const signature = (name: string, field: Field | undefined): string =>
  field === undefined || field.shape === null || !name.startsWith('--')
    ? name
    : `${name} ${field.choices === undefined ? field.shape : 'WORD'}`;

const meaning = (field: Field | undefined): Cell =>
  field === undefined
    ? ''
    : [
        field.help,
        ...(field.required ? [' ', dim(both((lang) => `(${w.needed[lang]})`))] : []),
        ...(field.choices === undefined ? [] : [' ', dim(choicesOf(field.choices))]),
      ];

const choicesOf = (choices: NonNullable<Field['choices']>): Text => ({
  en: `[${choices.map(({ value }) => value).join(' | ')}]`,
  zh: `[${choices.map(({ value, label }) => (label.zh === value ? value : `${value} ${label.zh}`)).join(' | ')}]`,
});

const exampleBlocks = (examples: readonly Example[]): Page =>
  examples.length === 0
    ? []
    : [
        gap,
        head(w.examples),
        {
          kind: 'lines',
          lines: examples.flatMap(({ typed, does }): Cell[] => [
            ['  ', typed],
            ['    ', dim(does)],
          ]),
        },
      ];
