import { clockOf, type Day, dayOf, type Moment } from './civil.ts';
import { type Cell, cellWords } from './page.ts';
import type { PaperLayout } from './paperBlocks.ts';
import type { Lang, Text } from './text.ts';
import { commonWords as c } from './words.ts';

/** A value in a table for paper. A spreadsheet can reckon with it; elsewhere its words stand. */
export type Value =
  /** A number; with `decimals` it always has so many. */
  | { readonly kind: 'number'; readonly value: number; readonly decimals?: number }
  /** A day. Where the table names the year, `short` leaves it out: 11-23. */
  | { readonly kind: 'day'; readonly day: Day; readonly short?: boolean }
  | { readonly kind: 'moment'; readonly at: Moment }
  /** A telephone number, which is never a number: its zeros would be lost. */
  | { readonly kind: 'phone'; readonly phone: string };

/** A cell of a table for paper. Words are text in every file, whatever they look like. */
export type PaperCell = Cell | Value;

/** A table for paper, from which every kind of file is made. */
export type PaperTable = {
  readonly title: Text;
  /** The name of its sheet in a workbook; the title unless given. Signs that a sheet may not have are left out, and it is cut to 31. */
  readonly sheet?: Text;
  /** The heads of the columns; empty if the rows are no columns, as those of a picture of seats. */
  readonly heads: readonly Text[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Lines below the table: 填表人 审核人 日期. A file for programs (.csv) has none. */
  readonly foot?: readonly Text[];
  /** True if the columns stand below each other in a plain text, because it hangs on the wall; otherwise tabs are between them. */
  readonly isPosted?: boolean;
  /** True if people write into its rows by hand, so that they are higher. */
  readonly isSigned?: boolean;
};

/**
 * The table as a reader sees it: where there are no rows, one says so, because heads alone look like a fault. Rows that people write into stay
 * blank.
 */
export const withEmptyRow = (table: PaperTable): PaperTable =>
  table.rows.length > 0 || table.heads.length === 0 || table.isSigned === true
    ? table
    : { ...table, rows: [[c.nothingHere]] };

/** A paper that is no table: a report, a form to be filled in. */
export type PaperText = {
  readonly words: Text;
  /** The layout of the paper where its lines do not tell it. */
  readonly layout?: (lang: Lang) => PaperLayout;
};

/** A paper as it can be written: as text, as tables, or as both, of which a kind of file takes what fits it. */
export type Printable = { readonly text?: PaperText; readonly tables?: readonly PaperTable[] };

/** A day as a cell. */
export const dayCell = (day: Day): Value => ({ kind: 'day', day });

/** A moment as a cell; null stays null. */
export const momentCell = (at: Moment | null): Value | null => (at === null ? null : { kind: 'moment', at });

/** A number as a cell. */
export const figureCell = (value: number): Value => ({ kind: 'number', value });

const isValue = (cell: PaperCell): cell is Value => typeof cell === 'object' && 'kind' in cell;

/** A cell of a table for paper as a screen shows it. */
export const cellForScreen = (cell: PaperCell): Cell => (isValue(cell) ? valueWords(cell) : cell);

/** The words of a cell in one language. */
export const wordsOnPaper = (cell: PaperCell, lang: Lang): string => cellWords(cellForScreen(cell), lang);

const valueWords = (value: Value): string => {
  switch (value.kind) {
    case 'number':
      return value.decimals === undefined ? `${value.value}` : value.value.toFixed(value.decimals);
    case 'day':
      return value.short === true ? value.day.slice(5) : value.day;
    case 'moment':
      return `${dayOf(value.at)} ${clockOf(value.at)}`;
    default:
      return value.phone;
  }
};
