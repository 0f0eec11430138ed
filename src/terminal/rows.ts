import type { Cell, Column } from '../core/page.ts';
import { type Ink, inkOf, paintedWithin } from './ink.ts';
import type { Look } from './look.ts';

const GAP = 2;
/** Least width of the growing column, which is made narrower before all others. */
const LEAST_GROWING = 12;

/** Cells by row and column. A row that is too short is filled up with empty cells. */
export const inkRows = (columns: readonly Column[], rows: readonly (readonly Cell[])[], look: Look): readonly Ink[][] =>
  rows.map((row) => columns.map((_, n) => inkOf(row[n] ?? '', look)));

/** The heads, or none if no column has one. */
export const inkHeads = (columns: readonly Column[], look: Look): readonly Ink[] =>
  columns.some(({ head }) => head !== undefined)
    ? columns.map(({ head }) => inkOf(head ?? '', look, { base: 'strong' }))
    : [];

/**
 * Widths of columns that together take at most `room`. If there is too little, the growing column is made narrower first, down to
 * `LEAST_GROWING`, then always the column that is widest, down to `least`.
 */
export const shares = (
  columns: readonly Column[],
  lines: readonly (readonly Ink[])[],
  room: number,
  least: number,
): readonly number[] => {
  const widths = columns.map((_, n) => lines.reduce((most, line) => Math.max(most, line[n]?.width ?? 0), 0));
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  const growing = columns.findIndex(({ grow }) => grow === true);
  const spare = Math.max(0, (widths[growing] ?? 0) - LEAST_GROWING);
  if (over > 0 && spare > 0) {
    const given = Math.min(over, spare);
    widths[growing] = (widths[growing] ?? 0) - given;
    over -= given;
  }
  for (; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= least) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
};

/**
 * Aligned columns, one line a row, none wider than the screen. cli-table3 is not used, because it takes 20 to 45 ms to draw 60 rows, and
 * the day's list is run most often of all.
 */
export const layRows = (columns: readonly Column[], rows: readonly (readonly Cell[])[], look: Look): string[] => {
  const heads = inkHeads(columns, look);
  const lines = [...(heads.length > 0 ? [heads] : []), ...inkRows(columns, rows, look)];
  const widths = shares(columns, lines, look.width - GAP * (columns.length - 1), 1);
  return lines.map((line) =>
    line
      .map((ink, n) => paintedWithin(ink, widths[n] ?? 0, columns[n]?.align ?? 'left', look.paint))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
};
