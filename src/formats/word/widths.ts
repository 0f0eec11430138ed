import { widthOf } from '../../terminal/width.ts';
import { CELL } from './measures.ts';

/** A table as words. */
export type Cells = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Width of a half-width letter of a cell in twips, for each half point of its size (五号: 108), and of what is beside the words of a cell. */
const LETTER = 108 / CELL;
const BESIDE = 190;

/** Letters up to which a column is never made narrower than its words, and those that a wide one has at least. */
const SHORT = 17;
const LEAST = 4;

/** The longest line of each column, in letters. */
const longestOf = (rows: Cells['rows']): readonly number[] => {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: columns }, (_, at) =>
    Math.max(LEAST, ...rows.flatMap((row) => (row[at] ?? '').split('\n').map(widthOf))),
  );
};

const sumOf = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/**
 * Widths of columns in twips that add up to `whole`. Short words keep their line; columns with long ones share what is left, by the root of
 * their length, so that a passage does not take all. If everything has room, each column gets its share of the rest.
 * @param size the letters in half points
 */
export const columnWidths = (rows: Cells['rows'], whole: number, size: number = CELL): readonly number[] => {
  const longest = longestOf(rows);
  const wanted = longest.map((letters) => letters * LETTER * size + BESIDE);
  const rest = whole - sumOf(wanted);
  if (rest >= 0)
    return rounded(
      wanted.map((width) => width + (rest * width) / sumOf(wanted)),
      whole,
    );
  const isLong = (at: number): boolean => (longest[at] ?? 0) > SHORT;
  const short = sumOf(wanted.filter((_, at) => !isLong(at)));
  const parts = sumOf(longest.filter((_, at) => isLong(at)).map(Math.sqrt));
  const left = whole - short;
  // So many short columns that nothing is left: all are made narrower alike.
  if (parts === 0 || left < whole / 5)
    return rounded(
      wanted.map((width) => (width * whole) / sumOf(wanted)),
      whole,
    );
  return rounded(
    wanted.map((width, at) => (isLong(at) ? (left * Math.sqrt(longest[at] ?? 0)) / parts : width)),
    whole,
  );
};

/** Whole numbers with the same sum; the last column takes what rounding leaves. */
const rounded = (widths: readonly number[], whole: number): readonly number[] => {
  const floors = widths.map(Math.floor);
  return floors.map((width, at) => (at === floors.length - 1 ? width + whole - sumOf(floors) : width));
};

/** Whether the short words of a table, and a fair part of the long ones, have room in so many twips. */
export const fits = ({ heads, rows }: Cells, whole: number, size: number = CELL): boolean =>
  sumOf(longestOf([heads, ...rows]).map((letters) => Math.min(letters, SHORT + 7) * LETTER * size + BESIDE)) <= whole;

/** Sizes of the words of a table in half points: 五号, 小五, 六号 and what can still be read. */
const SIZES = [CELL, 18, 15, 13];

/** The largest size in which the table has room, so that days and names are not broken in two; else the smallest. */
export const cellSize = (cells: Cells, whole: number): number =>
  SIZES.find((size) => fits(cells, whole, size)) ?? Math.min(...SIZES);
