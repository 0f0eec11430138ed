import type { Cell, Column } from '../core/page.ts';
import { type Ink, inkBetween, inkOf, paintedWithin } from './ink.ts';
import type { Look } from './look.ts';
import { breakLines, longestPiece } from './wrap.ts';

const GAP = 2;
const BETWEEN = ' '.repeat(GAP);
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

/** Makes the widest column that is wider than its floor narrower by one, again and again. Returns what is still too much. */
const narrowed = (widths: number[], over: number, floors: readonly number[]): number => {
  for (let left = over; left > 0; left--) {
    const spare = widths.map((width, n) => (width > (floors[n] ?? 0) ? width : -1));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? -1) < 0) return left;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return 0;
};

/** The columns of the longest piece in each column that is not to be broken, at least `least`. */
const piecesIn = (columns: readonly Column[], lines: readonly (readonly Ink[])[], least: number): readonly number[] =>
  columns.map((_, n) => lines.reduce((most, line) => Math.max(most, longestPiece(line[n]?.plain ?? '')), least));

/** The columns that a table takes whose words are all whole, without what stands between its columns. */
export const roomForWords = (columns: readonly Column[], lines: readonly (readonly Ink[])[]): number =>
  piecesIn(columns, lines, 1).reduce((sum, width) => sum + width, 0);

/** The width of the widest cell in each column. */
const wholeWidths = (count: number, lines: readonly (readonly Ink[])[]): number[] => {
  const widths = Array.from({ length: count }, () => 0);
  // Loops: a short function that is called for every cell of a long list is soon compiled by V8, which takes longer than the list.
  for (const line of lines) for (let n = 0; n < count; n++) widths[n] = Math.max(widths[n] ?? 0, line[n]?.width ?? 0);
  return widths;
};

/**
 * Widths of columns that together take at most `room`. If there is too little, the growing column is made narrower first, down to
 * `LEAST_GROWING`, then always the column that is widest: down to its longest word if cells are wrapped (`isWrapped`), and if that is not
 * enough, down to `least`.
 */
export const shares = (
  columns: readonly Column[],
  lines: readonly (readonly Ink[])[],
  room: number,
  least: number,
  isWrapped = false,
): readonly number[] => {
  const widths = wholeWidths(columns.length, lines);
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  const growing = columns.findIndex(({ grow }) => grow === true);
  const spare = Math.max(0, (widths[growing] ?? 0) - LEAST_GROWING);
  if (over > 0 && spare > 0) {
    const given = Math.min(over, spare);
    widths[growing] = (widths[growing] ?? 0) - given;
    over -= given;
  }
  if (over > 0 && isWrapped) over = narrowed(widths, over, piecesIn(columns, lines, least));
  narrowed(
    widths,
    over,
    columns.map(() => least),
  );
  return widths;
};

const NOTHING: Ink = { plain: '', width: 0, runs: [] };

/** The lines of a row: one, unless a column that is shown whole takes more. */
const linesOf = (row: readonly Ink[], columns: readonly Column[], widths: readonly number[]): readonly Ink[][] => {
  const cells = row.map((ink, n) => {
    const width = widths[n] ?? 0;
    if (columns[n]?.isWhole !== true || ink.width <= width) return [ink];
    return breakLines(ink.plain, Math.max(width, 2)).map(({ start, end }) => inkBetween(ink, start, end));
  });
  return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) =>
    cells.map((lines) => lines[at] ?? NOTHING),
  );
};

/**
 * Aligned columns, one line a row unless a column is shown whole, none wider than the screen. cli-table3 is not used, because it takes 20
 * to 45 ms to draw 60 rows, and the day's list is run most often of all.
 */
export const layRows = (columns: readonly Column[], rows: readonly (readonly Cell[])[], look: Look): string[] => {
  const heads = inkHeads(columns, look);
  const inks = [...(heads.length > 0 ? [heads] : []), ...inkRows(columns, rows, look)];
  const widths = shares(columns, inks, look.width - GAP * (columns.length - 1), 1);
  const lines = columns.some(({ isWhole }) => isWhole === true)
    ? inks.flatMap((row) => linesOf(row, columns, widths))
    : inks;
  return lines.map((line) => paintedLine(line, columns, widths, look));
};

/** The cells of a line, each as wide as its column. */
const paintedLine = (
  line: readonly Ink[],
  columns: readonly Column[],
  widths: readonly number[],
  { paint }: Pick<Look, 'paint'>,
): string => {
  let all = '';
  // By index: an iterator makes an object for each cell.
  for (let n = 0; n < line.length; n++) {
    if (n > 0) all += BETWEEN;
    all += paintedWithin(line[n] ?? NOTHING, widths[n] ?? 0, columns[n]?.align ?? 'left', paint);
  }
  return all.trimEnd();
};
