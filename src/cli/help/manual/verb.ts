import type { Field, Fields } from '../../../core/field.ts';
import { both, inLang, type Lang, type Text, text } from '../../../core/text.ts';
import type { Verb } from '../../../drawers/kit/verb.ts';
import { commandInChinese, lineInChinese } from '../../line/chinese.ts';
import { commandsInChinese } from '../../line/commandsInChinese.ts';
import type { Tree } from '../../line/tree.ts';
import { argumentIn, shapeOf, spellingsOf, typedAfter } from '../parts.ts';
import { inOwnWords } from '../verb.ts';
import { helpWords as w } from '../words.ts';
import { bold, italic, item, paragraph, plain, prose, typed } from './roff.ts';

/** The commands, version and language that pages are made from. */
export type ManualBook = { readonly tree: Tree; readonly version: string; readonly lang: Lang };

/** Part of a page about one verb, with everything that its help says. */
export const verbPart = (command: string, verb: Verb, { lang, tree }: Pick<ManualBook, 'lang' | 'tree'>): string[] => {
  const told: Told = {
    lang,
    spoken: (said) => {
      const { en, zh } = inOwnWords(said, verb.options);
      return { en, zh: commandsInChinese(zh, tree) };
    },
  };
  return [
    `.SS ${signature(command, verb, lang)}`,
    ...prose(
      both((each) => `${verb.summary[each]}${w.alsoNamed(otherName(command, verb))[each]}`),
      lang,
    ),
    ...(verb.about === undefined ? [] : [paragraph, ...prose(told.spoken(verb.about), lang)]),
    ...fieldItems(verb.args, told, (name, field) => italic(argumentIn(name, field)[lang])),
    ...fieldItems(verb.options, told, optionTerm),
    ...exampleLines(verb, told, tree),
  ];
};

/** The language of a page, and its sentences with the commands and options in words of that language. */
type Told = { readonly lang: Lang; readonly spoken: (said: Text) => Text };

/** Heading of a verb: the command with its arguments and required options. */
export const signature = (command: string, verb: Verb, lang: Lang): string =>
  `${bold(lang === 'zh' ? commandInChinese(command, verb) : command)}${plain(typedAfter(verb)[lang])}`;

const fieldItems = (fields: Fields, told: Told, term: (name: string, field: Field, lang: Lang) => string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => item(term(name, field, told.lang), meaning(field, told)));

const otherName = (command: string, verb: Verb): Text => text(commandInChinese(command, verb), command);

const optionTerm = (name: string, field: Field, lang: Lang): string => {
  const names = spellingsOf(name, field, lang).map(bold).join(', ');
  return field.shape === null ? names : `${names} ${italic(shapeOf(field)[lang].trim())}`;
};

const meaning = (field: Field, { lang, spoken }: Told): string[] => {
  const needed = field.required ? w.needed[lang] : '';
  const choices = (field.choices ?? []).map(({ value, label }) =>
    lang === 'zh' && label.zh !== value ? `${label.zh} ${value}` : value,
  );
  const listed = choices.length === 0 ? '' : ` [${choices.join(' | ')}]`;
  return prose(`${spoken(field.help)[lang]}${needed}${listed}`, lang);
};

const exampleLines = ({ examples = [] }: Verb, { lang, spoken }: Told, tree: Tree): string[] =>
  examples.flatMap(({ typed: line, does }) => [
    paragraph,
    ...prose(spoken(does), lang),
    ...typed([lang === 'zh' ? lineInChinese(inLang(line, 'zh'), tree) : inLang(line, 'en')]),
  ]);
