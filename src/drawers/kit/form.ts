import type { Cell, Page } from '../../core/page.ts';
import { cellForScreen, type PaperTable } from '../../core/paper.ts';
import { commonWords as c } from '../../core/words.ts';

/** A table for paper on the screen; the last column takes the rest of the width. */
export const tablePage = ({ title, heads, rows, foot = [] }: PaperTable): Page => [
  { kind: 'title', cell: title },
  rows.length === 0
    ? { kind: 'lines', lines: [c.nothingHere] }
    : {
        kind: 'table',
        columns: heads.map((head, at) => (at === heads.length - 1 ? { head, grow: true } : { head })),
        rows: rowsForScreen(rows),
      },
  { kind: 'lines', lines: foot },
];

/** The rows of a table for paper, for the screen. */
export const rowsForScreen = (rows: PaperTable['rows']): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map(cellForScreen));
