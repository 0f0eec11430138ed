import type { Cell, Column } from '../core/page.ts';
import { type Ink, painted } from './ink.ts';
import type { Look } from './look.ts';
import { inkHeads, inkRows, layRows, roomForWords, shares } from './rows.ts';
import { widthOf } from './width.ts';
import { breakLines } from './wrap.ts';

/** A line of a cell with its colours, and its width in columns. */
type Line = { readonly shown: string; readonly width: number };

const RULES = {
  fancy: { mid: '─', 'mid-mid': '─┼─', middle: ' │ ' },
  plain: { mid: '-', 'mid-mid': '-+-', middle: ' | ' },
} as const;
/** The lines of a table that is too wide for blanks beside them. */
const CLOSE_RULES = {
  fancy: { mid: '─', 'mid-mid': '┼', middle: '│' },
  plain: { mid: '-', 'mid-mid': '+', middle: '|' },
} as const;
const BETWEEN = 3;
const BETWEEN_CLOSE = 1;
/** Most rows of a ruled table. A longer list is laid out in plain columns. */
const MANY = 500;
/** Least width of a column: one Chinese character. */
const LEAST = 2;

/**
 * The characters of the lines, without a frame and without lines at the sides: a table of seven columns has to fit 80 columns of the
 * screen.
 */
const OPEN = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', left: '', 'left-mid': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', right: '', 'right-mid': '' },
} as const;

const linesOf = (ink: Ink, width: number, look: Look): readonly Line[] =>
  breakLines(ink.plain, width).map(({ start, end }) => ({
    shown: painted(ink, look.paint, start, end),
    width: widthOf(ink.plain.slice(start, end)),
  }));

/**
 * A word of known width that cli-table3 lays out in place of the line. The line itself is inserted afterwards, because cli-table3 measures
 * with string-width 4, which is wrong for newer emoji and marks, and wraps Chinese only at spaces.
 */
const standIn = ({ width }: Line): string => (width === 0 ? '' : 'X'.padEnd(width, 'x'));
const STAND_IN = /Xx*/g;

/** Lines that replace the stand-ins, in the order in which the stand-ins occur in the drawn table. */
const inReadingOrder = (rows: readonly (readonly (readonly Line[])[])[]): readonly string[] =>
  rows.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, n) => row.flatMap((cell) => cell[n] ?? []))
      .flat()
      .flatMap(({ shown, width }) => (width === 0 ? [] : [shown]));
  });

/**
 * A table with a line under its heads, not wider than the screen. Its cells are wrapped; the id at the beginning shows where a row begins.
 * If the output is not a terminal, plain columns are printed, because scripts do not need lines; also for very many rows, because the time
 * of cli-table3, which is loaded here, grows with the square of the rows.
 */
export const layTable = async (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look: Look,
): Promise<string[]> => {
  if (look.width === Infinity || rows.length > MANY) return layRows(columns, rows, look);
  const { default: Table } = await import('cli-table3');
  const heads = inkHeads(columns, look);
  const inks = [...(heads.length > 0 ? [heads] : []), ...inkRows(columns, rows, look)];
  if (inks.length === 0) return [];
  const isClose = roomForWords(columns, inks) + BETWEEN * (columns.length - 1) > look.width;
  const between = isClose ? BETWEEN_CLOSE : BETWEEN;
  const rules = isClose ? CLOSE_RULES : RULES;
  const widths = shares(columns, inks, look.width - between * (columns.length - 1), LEAST, true);
  const cells = inks.map((row) => row.map((ink, n) => linesOf(ink, widths[n] ?? LEAST, look)));
  const [head, ...body] = cells.map((row) => row.map((cell) => cell.map(standIn).join('\n')));
  const table = new Table({
    head: heads.length > 0 ? (head ?? []) : [],
    colWidths: widths.map((width) => Math.max(width, 1)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: { ...OPEN, ...(look.fancy ? rules.fancy : rules.plain) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...(heads.length > 0 ? body : [head ?? [], ...body]));
  const words = inReadingOrder(cells).values();
  const drawn = table.toString().split('\n');
  return drawn.map((line) => line.trimEnd().replace(STAND_IN, () => words.next().value ?? ''));
};
