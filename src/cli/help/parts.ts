import type { Field } from '../../core/field.ts';
import { type Block, type Cell, type Page, strong } from '../../core/page.ts';
import { both, inLang, type Text } from '../../core/text.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { GLOBALS } from '../line/globals.ts';
import { commandWords as w } from '../line/words.ts';

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

/** Options that every command takes. */
export const globalsBlocks: Page = [head(w.globals), listing(GLOBALS.map(({ flags, help }) => [flags, help]))];

/** Arguments as help shows them: ` ID TEXT…`. Optional ones are in brackets. */
const argumentsOf = ({ args }: Verb): string =>
  Object.entries(args)
    .map(([name, { required, rest }]) =>
      `${name.toUpperCase()}${rest ? '…' : ''}`.replace(/^.*$/, (word) => (required ? ` ${word}` : ` [${word}]`)),
    )
    .join('');

/** Words that follow a command in its usage line: the arguments, the required options, and `[options]` if there are others. */
export const typedAfter = (verb: Verb): Text => {
  const options = Object.entries(verb.options);
  const needed = options.filter(([, { required }]) => required).map(([name, field]) => ` ${optionOf(name, field)}`);
  return both((lang) => {
    const others = needed.length === options.length ? '' : ` [${w.options[lang].toLowerCase()}]`;
    return `${argumentsOf(verb)}${needed.join('')}${others}`;
  });
};

/** Option with the shape of its value: `--at WHEN`. */
export const optionOf = (name: string, { shape, choices }: Field): string =>
  shape === null ? spelled(name) : `${spelled(name)} ${choices === undefined ? shape : 'WORD'}`;

export const usageOf = (before: string, verb: Verb): string => `${before}${verb.name}${argumentsOf(verb)}`;
