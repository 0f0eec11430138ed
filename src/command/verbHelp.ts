import type { Field, Fields } from '../field.ts';
import { spelled } from '../fields.ts';
import { type Cell, dim, type Page, strong } from '../page.ts';
import type { Example, Verb } from '../verb.ts';
import { both, type Text } from '../words/text.ts';
import { argumentsOf, gap, globalsBlocks, head, listing, usageOf } from './helpParts.ts';
import { commandWords as w } from './words.ts';

/** `office notice new --help`; `below` are the verbs of a noun that does something by itself. */
export const verbHelp = (command: string, verb: Verb, below: readonly Verb[] = []): Page => [
  { kind: 'title', cell: verb.summary },
  gap,
  {
    kind: 'lines',
    lines: [[strong(w.usage), `  ${command}${argumentsOf(verb)}${Object.keys(verb.options).length > 0 ? ' […]' : ''}`]],
  },
  ...(verb.about === undefined ? [] : [gap, { kind: 'lines', lines: [verb.about] } as const]),
  ...section(w.argumentsHead, verb.args, (name) => name.toUpperCase()),
  ...section(w.options, verb.options, spelled),
  ...(below.length === 0
    ? []
    : [gap, head(w.commands), listing(below.map((other) => [usageOf(`${verb.name} `, other), other.summary]))]),
  ...exampleBlocks(verb.examples ?? []),
  gap,
  ...globalsBlocks,
];

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
