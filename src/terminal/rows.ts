import type { Cell, Column } from '../core/page.ts';
import { type Ink, inkOf, paintedWithin } from './ink.ts';
import type { Look } from './look.ts';

const GAP = 2;
/** The growing column gives way first, down to this. */
const LEAST_GROWING = 12;

/** Cells by row and column; a row that is too short is filled up. */
export const inkRows = (columns: readonly Column[], rows: readonly (readonly Cell[])[], look: Look): readonly Ink[][] =>
  rows.map((row) => columns.map((_, n) => inkOf(row[n] ?? '', look)));

/** The heads, or none if no column has one. */
export const inkHeads = (columns: readonly Column[], look: Look): readonly Ink[] =>
  columns.some(({ head }) => head !== undefined)
    ? columns.map(({ head }) => inkOf(head ?? '', look, { base: 'strong' }))
    : [];

/**
 * Columns' widths that together take at most `room`: their own if there is room, else the growing one gives way down to
 * `LEAST_GROWING`, then the widest, again and again, down to `least`.
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
 * Aligned columns, one line a row, none wider than the look. Padded here and not by cli-table3, which takes 20 to 45 ms to draw
 * 60 rows: the day's list is what is run most.
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
