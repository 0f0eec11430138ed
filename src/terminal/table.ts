import type { Cell, Column } from '../core/page.ts';
import { type Ink, painted } from './ink.ts';
import type { Look } from './look.ts';
import { inkHeads, inkRows, layRows, shares } from './rows.ts';
import { widthOf } from './width.ts';
import { breakLines } from './wrap.ts';

/** One line of a cell: as it will be seen, and its columns. */
type Line = { readonly shown: string; readonly width: number };

const RULES = {
  fancy: { mid: '─', 'mid-mid': '─┼─', middle: ' │ ' },
  plain: { mid: '-', 'mid-mid': '-+-', middle: ' | ' },
} as const;
const BETWEEN = 3;
/** Beyond this a list is laid out in plain columns. */
const MANY = 500;
/** Room for one Chinese character. */
const LEAST = 2;

/** No frame and no side rules: a table of seven columns has to fit 80. */
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
 * cli-table3 draws the frame over stand-ins of known width, and the words are put in afterwards: its own measuring (string-width
 * 4) disagrees with terminals over newer emoji and marks, and its wrapping parts Chinese only at spaces.
 */
const standIn = ({ width }: Line): string => (width === 0 ? '' : 'X'.padEnd(width, 'x'));
const STAND_IN = /Xx*/g;

/** What replaces the stand-ins, in the order in which they are met when reading the drawn table. */
const inReadingOrder = (rows: readonly (readonly (readonly Line[])[])[]): readonly string[] =>
  rows.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, n) => row.flatMap((cell) => cell[n] ?? []))
      .flat()
      .flatMap(({ shown, width }) => (width === 0 ? [] : [shown]));
  });

/**
 * A table with a rule under its heads, none wider than the look: cells are wrapped; the id at its front says where a row begins.
 * Plain columns where no terminal is reading, as a script wants no rules between them, and for very many rows: cli-table3, loaded
 * here, takes as long as all else a list needs, and its time grows with the square of the rows.
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
  const widths = shares(columns, inks, look.width - BETWEEN * (columns.length - 1), LEAST);
  const cells = inks.map((row) => row.map((ink, n) => linesOf(ink, widths[n] ?? LEAST, look)));
  const [head, ...body] = cells.map((row) => row.map((cell) => cell.map(standIn).join('\n')));
  const table = new Table({
    head: heads.length > 0 ? (head ?? []) : [],
    colWidths: widths.map((width) => Math.max(width, 1)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: { ...OPEN, ...(look.fancy ? RULES.fancy : RULES.plain) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...(heads.length > 0 ? body : [head ?? [], ...body]));
  const words = inReadingOrder(cells).values();
  const drawn = table.toString().split('\n');
  return drawn.map((line) => line.trimEnd().replace(STAND_IN, () => words.next().value ?? ''));
};
