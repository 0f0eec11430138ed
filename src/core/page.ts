import { inLang, type Lang, type Text } from './text.ts';

/** The meaning of a piece of text, which the terminal turns into a colour, or into none. */
export type Tone = 'plain' | 'dim' | 'strong' | 'good' | 'warn' | 'bad' | 'info';

export type Span = {
  readonly text: Text | string;
  readonly tone: Tone;
  /** True if numbers are shown although pages are masked: a telephone that somebody on duty has to be reached by. */
  readonly inFull?: boolean;
};

/** The content of one place in a line: a value, a phrase, or pieces with different tones next to each other. */
export type Cell = string | Text | Span | readonly Cell[];

export type Column = {
  readonly head?: Text;
  readonly align?: 'left' | 'right';
  /** True for the one column that takes the remaining width. It is cut with `…` in `rows` and wrapped in `table`. */
  readonly grow?: boolean;
  /** True if the column is wrapped in `rows` too, because its texts have to be read to the end. */
  readonly isWhole?: boolean;
};

/** A part of a page. A page is the plain value that a view returns; the terminal lays it out for its width and language. */
export type Block =
  /** A heading line. */
  | { readonly kind: 'title'; readonly cell: Cell }
  /** Sentences, each wrapped to the width. Later lines of a sentence are indented. */
  | { readonly kind: 'lines'; readonly lines: readonly Cell[] }
  /** Aligned columns without lines between them, one row a line; used by the day's list. */
  | { readonly kind: 'rows'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  /** A table with heads and lines; used by lists. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  /** Rows of columns of one width, as those of a calendar page; a cell is several lines, which are cut where they are too long. */
  | { readonly kind: 'grid'; readonly columns: number; readonly rows: readonly (readonly (readonly Cell[])[])[] }
  /** The names and values of one record, one pair below the other. */
  | { readonly kind: 'card'; readonly pairs: readonly (readonly [Text, Cell])[] }
  /** Text to be copied: printed unchanged, with its line breaks, never cut or wrapped. */
  | { readonly kind: 'verbatim'; readonly text: Text | string }
  /**
   * The whole content of a file. It is written byte for byte if the output is not a terminal; a terminal shows it like `verbatim`. Ends
   * with a line break.
   */
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'gap' };

export type Page = readonly Block[];

export const toned =
  (tone: Tone) =>
  (text: Text | string): Span => ({ text, tone });

export const dim = toned('dim');
export const strong = toned('strong');
export const good = toned('good');
export const warn = toned('warn');
export const bad = toned('bad');
export const info = toned('info');

/** The words of a cell in one language, without tones. */
export const cellWords = (cell: Cell, lang: Lang): string => {
  if (typeof cell === 'string') return cell;
  if ('tone' in cell) return inLang(cell.text, lang);
  return 'en' in cell ? inLang(cell, lang) : cell.map((part) => cellWords(part, lang)).join('');
};
