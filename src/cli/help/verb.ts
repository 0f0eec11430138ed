import type { Field, Fields } from '../../core/field.ts';
import { type Cell, dim, type Page, strong } from '../../core/page.ts';
import { both, inLang, type Text, text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { commandInChinese, lineInChinese } from '../line/chinese.ts';
import { spelledInChinese } from '../line/optionWord.ts';
import type { FoundCommand, Tree } from '../line/tree.ts';
import { argumentIn, gap, globalsBlocks, head, listing, nounBefore, optionOf, typedAfter, usageOf } from './parts.ts';
import { helpWords as w } from './words.ts';

type FoundVerb = Extract<FoundCommand, { kind: 'verb' }>;

/** First lines of the page of `office notice new --help`: what it does, and how it is typed in both languages. */
export const usageHelp = ({ command, verb }: FoundVerb): Page => [
  { kind: 'title', cell: verb.summary },
  gap,
  {
    kind: 'lines',
    lines: [
      [strong(w.usage), both((lang) => `  ${commandIn(command, verb)[lang]}${typedAfter(verb)[lang]}`)],
      [dim(w.alsoTyped(text(commandInChinese(command, verb), command)))],
    ],
  },
];

/** The page below its first lines. `below` are the verbs of a noun that is a command itself, such as `office remind`. */
export const verbHelp = (tree: Tree, { verb, below = [] }: FoundVerb): Page => [
  ...(verb.about === undefined ? [] : [gap, { kind: 'lines', lines: [inOwnWords(verb.about, verb.options)] } as const]),
  ...section(w.argumentsHead, verb, verb.args, argumentIn),
  ...section(w.options, verb, verb.options, optionOf),
  ...(below.length === 0
    ? []
    : [gap, head(w.commands), listing(below.map((other) => [usageOf(nounBefore(verb.name), other), other.summary]))]),
  ...exampleBlocks(verb, tree),
  gap,
  ...globalsBlocks,
];

const section = (title: Text, { options }: Verb, fields: Fields, term: (name: string, field: Field) => Text): Page => {
  const all = Object.entries(fields);
  return all.length === 0
    ? []
    : [gap, head(title), listing(all.map(([name, field]) => [term(name, field), meaning(field, options)]))];
};

const meaning = (field: Field, options: Fields): Cell => [
  inOwnWords(field.help, options),
  ...(field.required ? [dim(w.needed)] : []),
  ...(field.choices === undefined ? [] : [' ', dim(choicesOf(field.choices))]),
];

/** A sentence of the help in which the options of the command are named in the words of its language. */
export const inOwnWords = (said: Text, options: Fields): Text => {
  const names = Object.entries(options).map(([name, field]) => [spelled(name), spelledInChinese(name, field)] as const);
  return {
    ...said,
    zh: said.zh.replace(/--[a-z][a-z-]*/g, (flag) => names.find(([english]) => english === flag)?.[1] ?? flag),
  };
};

const choicesOf = (choices: NonNullable<Field['choices']>): Text => ({
  en: `[${choices.map(({ value }) => value).join(' | ')}]`,
  zh: `[${choices.map(({ value, label }) => (label.zh === value ? value : `${label.zh} ${value}`)).join(' | ')}]`,
});

const commandIn = (command: string, verb: Verb): Text => text(command, commandInChinese(command, verb));

const exampleBlocks = ({ examples = [], options }: Verb, tree: Tree): Page =>
  examples.length === 0
    ? []
    : [
        gap,
        head(w.examples),
        {
          kind: 'lines',
          lines: examples.flatMap(({ typed, does }): Cell[] => [
            ['  ', text(inLang(typed, 'en'), lineInChinese(inLang(typed, 'zh'), tree))],
            ['    ', dim(inOwnWords(does, options))],
          ]),
        },
      ];
