import type { Text } from './text.ts';

/** How a word is meant; the terminal decides what colour that is, or none. */
export type Tone = 'plain' | 'dim' | 'strong' | 'good' | 'warn' | 'bad' | 'info';

export type Span = { readonly text: Text | string; readonly tone: Tone };

/** What stands in one place of a line: data, a phrase, or toned pieces set side by side. */
export type Cell = string | Text | Span | readonly Cell[];

export type Column = {
  readonly head?: Text;
  readonly align?: 'left' | 'right';
  /** The one column that takes the width which is left, cut with `…` (in `rows`) or wrapped (in `table`). */
  readonly grow?: boolean;
};

/** A page is what a view says: plain values, laid out to the width and in the language of whoever reads. */
export type Block =
  /** A heading line. */
  | { readonly kind: 'title'; readonly cell: Cell }
  /** Sentences, each wrapped to the width, with later lines hanging under the first. */
  | { readonly kind: 'lines'; readonly lines: readonly Cell[] }
  /** Aligned columns without rules, one line a row; for the day's list. */
  | { readonly kind: 'rows'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  /** A ruled table with heads; for lists. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  /** Names and values of one record, one below the other. */
  | { readonly kind: 'card'; readonly pairs: readonly (readonly [Text, Cell])[] }
  /** Text to be copied as it stands, line breaks kept, never cut or wrapped. */
  | { readonly kind: 'verbatim'; readonly text: Text | string }
  /** A whole file: where no terminal reads it goes out byte for byte, at a terminal as `verbatim`. Ends with a line break. */
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
