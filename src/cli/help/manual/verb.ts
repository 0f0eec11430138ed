import type { Field, Fields } from '../../../core/field.ts';
import { inLang, type Lang } from '../../../core/text.ts';
import { spelled } from '../../../drawers/kit/fields/index.ts';
import type { Verb } from '../../../drawers/kit/verb.ts';
import { commandWords as w } from '../../line/words.ts';
import { typedAfter } from '../parts.ts';
import { bold, italic, item, paragraph, plain, prose, typed } from './roff.ts';

/** Part of a page about one verb, with everything that its help says. */
export const verbPart = (command: string, verb: Verb, lang: Lang): string[] => [
  `.SS ${signature(command, verb, lang)}`,
  ...prose(verb.summary, lang),
  ...(verb.about === undefined ? [] : [paragraph, ...prose(verb.about, lang)]),
  ...fieldItems(verb.args, lang, (name) => italic(name.toUpperCase())),
  ...fieldItems(verb.options, lang, optionTerm),
  ...exampleLines(verb, lang),
];

/** Heading of a verb: the command with its arguments and required options. */
export const signature = (command: string, verb: Verb, lang: Lang): string =>
  `${bold(command)}${plain(typedAfter(verb)[lang])}`;

const fieldItems = (fields: Fields, lang: Lang, term: (name: string, field: Field) => string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => item(term(name, field), meaning(field, lang)));

const optionTerm = (name: string, { shape, choices }: Field): string =>
  shape === null ? bold(spelled(name)) : `${bold(spelled(name))} ${italic(choices === undefined ? shape : 'WORD')}`;

const meaning = (field: Field, lang: Lang): string[] => {
  const needed = field.required ? w.needed[lang] : '';
  const choices = (field.choices ?? []).map(({ value, label }) =>
    lang === 'zh' && label.zh !== value ? `${value} ${label.zh}` : value,
  );
  const listed = choices.length === 0 ? '' : ` [${choices.join(' | ')}]`;
  return prose(`${inLang(field.help, lang)}${needed}${listed}`, lang);
};

const exampleLines = ({ examples = [] }: Verb, lang: Lang): string[] =>
  examples.flatMap(({ typed: line, does }) => [paragraph, ...prose(does, lang), ...typed([inLang(line, lang)])]);
