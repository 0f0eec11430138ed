import type { Field, Fields } from '../../core/field.ts';
import { type Cell, dim, type Page, strong } from '../../core/page.ts';
import { both, type Text } from '../../core/text.ts';
import type { Example, Verb } from '../../drawers/kit/verb.ts';
import { commandWords as w } from '../line/words.ts';
import { gap, globalsBlocks, head, listing, optionOf, typedAfter, usageOf } from './parts.ts';

/** Page of `office notice new --help`. `below` are the verbs of a noun that is a command itself, such as `office remind`. */
export const verbHelp = (command: string, verb: Verb, below: readonly Verb[] = []): Page => [
  { kind: 'title', cell: verb.summary },
  gap,
  {
    kind: 'lines',
    lines: [[strong(w.usage), both((lang) => `  ${command}${typedAfter(verb)[lang]}`)]],
  },
  ...(verb.about === undefined ? [] : [gap, { kind: 'lines', lines: [verb.about] } as const]),
  ...section(w.argumentsHead, verb.args, (name) => name.toUpperCase()),
  ...section(w.options, verb.options, optionOf),
  ...(below.length === 0
    ? []
    : [gap, head(w.commands), listing(below.map((other) => [usageOf(`${verb.name} `, other), other.summary]))]),
  ...exampleBlocks(verb.examples ?? []),
  gap,
  ...globalsBlocks,
];

const section = (title: Text, fields: Fields, term: (name: string, field: Field) => string): Page => {
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
