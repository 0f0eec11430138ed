import type { Field, Fields } from '../../core/field.ts';
import { type Cell, dim, type Page, strong } from '../../core/page.ts';
import { both, inLang, type Text, text } from '../../core/text.ts';
import type { Example, Verb } from '../../drawers/kit/verb.ts';
import { commandInChinese, lineInChinese } from '../line/chinese.ts';
import type { FoundCommand, Tree } from '../line/tree.ts';
import { argumentIn, gap, globalsBlocks, head, listing, nounBefore, optionOf, typedAfter, usageOf } from './parts.ts';
import { helpWords as w } from './words.ts';

/** Page of `office notice new --help`. `below` are the verbs of a noun that is a command itself, such as `office remind`. */
export const verbHelp = (tree: Tree, { command, verb, below = [] }: Extract<FoundCommand, { kind: 'verb' }>): Page => [
  { kind: 'title', cell: verb.summary },
  gap,
  {
    kind: 'lines',
    lines: [
      [strong(w.usage), both((lang) => `  ${commandIn(command, verb)[lang]}${typedAfter(verb)[lang]}`)],
      [dim(w.alsoTyped(text(commandInChinese(command, verb), command)))],
    ],
  },
  ...(verb.about === undefined ? [] : [gap, { kind: 'lines', lines: [verb.about] } as const]),
  ...section(w.argumentsHead, verb.args, argumentIn),
  ...section(w.options, verb.options, optionOf),
  ...(below.length === 0
    ? []
    : [gap, head(w.commands), listing(below.map((other) => [usageOf(nounBefore(verb.name), other), other.summary]))]),
  ...exampleBlocks(verb.examples ?? [], tree),
  gap,
  ...globalsBlocks,
];

const section = (title: Text, fields: Fields, term: (name: string, field: Field) => Text): Page => {
  const all = Object.entries(fields);
  return all.length === 0
    ? []
    : [gap, head(title), listing(all.map(([name, field]) => [term(name, field), meaning(field)]))];
};

const meaning = (field: Field): Cell => [
  field.help,
  ...(field.required ? [dim(w.needed)] : []),
  ...(field.choices === undefined ? [] : [' ', dim(choicesOf(field.choices))]),
];

const choicesOf = (choices: NonNullable<Field['choices']>): Text => ({
  en: `[${choices.map(({ value }) => value).join(' | ')}]`,
  zh: `[${choices.map(({ value, label }) => (label.zh === value ? value : `${label.zh} ${value}`)).join(' | ')}]`,
});

const commandIn = (command: string, verb: Verb): Text => text(command, commandInChinese(command, verb));

const exampleBlocks = (examples: readonly Example[], tree: Tree): Page =>
  examples.length === 0
    ? []
    : [
        gap,
        head(w.examples),
        {
          kind: 'lines',
          lines: examples.flatMap(({ typed, does }): Cell[] => [
            ['  ', text(inLang(typed, 'en'), lineInChinese(inLang(typed, 'zh'), tree))],
            ['    ', dim(does)],
          ]),
        },
      ];
