import type { Field } from '../../core/field.ts';
import { type Block, type Cell, type Page, strong } from '../../core/page.ts';
import { both, inLang, type Lang, same, type Text, text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { argumentInChinese } from '../line/chinese.ts';
import { firstWordInChinese } from '../line/firstWord.ts';
import { GLOBALS, type Global } from '../line/globals.ts';
import { spelledInChinese } from '../line/optionWord.ts';
import { shapeInChinese } from '../line/shapeInChinese.ts';
import { helpWords as w } from './words.ts';

export const gap: Block = { kind: 'gap' };
export const head = (words: Text): Block => ({ kind: 'lines', lines: [strong(words)] });
export const listing = (rows: readonly (readonly [Cell, Cell])[]): Block => ({
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

/** A global option: `--desk, --台面 <DIR>`. */
export const globalOf = ({ flags, zh }: Global): Text => {
  if (zh === null) return same(flags);
  const [, names = '', shape = ''] = /^([^<]*?)( <.*)?$/.exec(flags) ?? [];
  return text(`${names}, --${zh}${shape}`, `--${zh}, ${names}${shape}`);
};

/** Options that every command takes. */
export const globalsBlocks: Page = [head(w.globals), listing(GLOBALS.map((global) => [globalOf(global), global.help]))];

/** Arguments as help shows them: ` ID TEXT…`, in Chinese ` 编号 文字…`. Optional ones are in brackets. */
const argumentsOf = ({ args }: Verb, lang: Lang): string =>
  Object.entries(args)
    .map(([name, field]) => {
      const word = `${argumentIn(name, field)[lang]}${field.rest === true ? '…' : ''}`;
      return field.required ? ` ${word}` : ` [${word}]`;
    })
    .join('');

/** The word that stands for an argument. */
export const argumentIn = (name: string, field: Field): Text =>
  text(name.toUpperCase(), argumentInChinese(name, field));

/** Words that follow a command in its usage line: the arguments, the required options, and `[options]` if there are others. */
export const typedAfter = (verb: Verb): Text => {
  const options = Object.entries(verb.options);
  const needed = options.filter(([, { required }]) => required);
  return both((lang) => {
    const others = needed.length === options.length ? '' : ` [${w.options[lang].toLowerCase()}]`;
    const named = needed.map(([name, field]) => ` ${spellingsOf(name, field, lang)[0]}${shapeOf(field)[lang]}`);
    return `${argumentsOf(verb, lang)}${named.join('')}${others}`;
  });
};

/** The spellings of an option, that of the language first. */
export const spellingsOf = (name: string, field: Field, lang: Lang): readonly string[] => {
  const spellings = [spelled(name), spelledInChinese(name, field)].filter((one) => one !== null);
  return lang === 'zh' ? spellings.reverse() : spellings;
};

/** The shape of an option's value: ` WHEN`, in Chinese ` 时间`; nothing for a switch. */
export const shapeOf = ({ shape, choices }: Field): Text => {
  if (shape === null) return same('');
  const word = choices === undefined ? shape : 'WORD';
  return text(` ${word}`, ` ${shapeInChinese(word)}`);
};

/** An option with the shape of its value: `--at, --开始 WHEN`. */
export const optionOf = (name: string, field: Field): Text =>
  both((lang) => `${spellingsOf(name, field, lang).join(', ')}${shapeOf(field)[lang]}`);

/** A verb with its arguments, and its name in the other language: `notice send ID (通知 发出)`. `before` is the noun, with a blank behind it. */
export const usageOf = (before: Text, verb: Verb): Text =>
  both((lang) => {
    const [own, other] = lang === 'zh' ? [verb.zh, verb.name] : [verb.name, verb.zh];
    const others = before[lang === 'zh' ? 'en' : 'zh'];
    return `${before[lang]}${own}${argumentsOf(verb, lang)} (${others}${other})`;
  });

/** A noun before its verb, in both languages. */
export const nounBefore = (noun: string): Text => text(`${noun} `, `${firstWordInChinese(noun) ?? noun} `);
