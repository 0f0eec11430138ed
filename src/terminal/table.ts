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

/** Words as wide as their columns, which cli-table3 lays out in place of the cells. */
const STAND_IN = /Xx*/g;

/**
 * The rule below the heads and the line of a row as cli-table3 draws them, with stand-ins for the cells. All rows have the same widths, so one is drawn,
 * and the lines of all cells are put into it. cli-table3 took half of the time of a list of 60 rows. It measures with string-width 4, which is wrong
 * for newer emoji and marks, and wraps Chinese only at spaces.
 */
const frameOf = async (
  widths: readonly number[],
  rules: Partial<Record<string, string>>,
): Promise<{ readonly rule: string; readonly row: string }> => {
  const { default: Table } = await import('cli-table3');
  const words = widths.map((width) => 'X'.padEnd(width, 'x'));
  const table = new Table({
    head: words,
    colWidths: [...widths],
    chars: { ...OPEN, ...rules },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(words);
  const [, rule = '', row = ''] = table.toString().split('\n');
  return { rule, row };
};

/** The lines of a row: as many as its highest cell has. */
const rowLines = (
  row: readonly (readonly Line[])[],
  drawn: string,
  columns: readonly Column[],
  widths: readonly number[],
): readonly string[] =>
  Array.from({ length: Math.max(...row.map((cell) => cell.length)) }, (_, at) => {
    let n = -1;
    const line = drawn.replace(STAND_IN, () => {
      n += 1;
      const { shown, width } = row[n]?.[at] ?? NO_LINE;
      const space = ' '.repeat(Math.max(0, (widths[n] ?? 0) - width));
      return columns[n]?.align === 'right' ? space + shown : shown + space;
    });
    return line.trimEnd();
  });

const NO_LINE: Line = { shown: '', width: 0 };

/**
 * A table with a line under its heads, not wider than the screen. Its cells are wrapped; the id at the beginning shows where a row begins.
 * If the output is not a terminal, plain columns are printed, because scripts do not need lines.
 */
export const layTable = async (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look: Look,
): Promise<string[]> => {
  if (look.width === Infinity) return layRows(columns, rows, look);
  const heads = inkHeads(columns, look);
  const hasHeads = heads.length > 0;
  const inks = [...(hasHeads ? [heads] : []), ...inkRows(columns, rows, look)];
  if (inks.length === 0) return [];
  const isClose = roomForWords(columns, inks) + BETWEEN * (columns.length - 1) > look.width;
  const between = isClose ? BETWEEN_CLOSE : BETWEEN;
  const rules = isClose ? CLOSE_RULES : RULES;
  const widths = shares(columns, inks, look.width - between * (columns.length - 1), LEAST, true);
  // cli-table3 draws no column narrower than one.
  const drawnWidths = widths.map((width) => Math.max(width, 1));
  const drawn = await frameOf(drawnWidths, look.fancy ? rules.fancy : rules.plain);
  const [first = [], ...others] = inks.map((row) => {
    const cells = row.map((ink, n) => linesOf(ink, widths[n] ?? LEAST, look));
    return rowLines(cells, drawn.row, columns, drawnWidths);
  });
  return [...first, ...(hasHeads && rows.length > 0 ? [drawn.rule] : []), ...others.flat()];
};
