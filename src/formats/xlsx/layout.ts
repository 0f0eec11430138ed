import { type PaperCell, type PaperTable, wordsOnPaper } from '../../core/paper.ts';
import type { Lang } from '../../core/text.ts';
import { widthOf } from '../../terminal/width.ts';

/** Widths of columns and heights of rows, which a spreadsheet does not find by itself. */
export type SheetLayout = {
  /** Widths of the columns, in characters as Excel counts them: a Chinese one is two. */
  readonly widths: readonly number[];
  /** Heights of the head and the rows, in points. */
  readonly heights: readonly number[];
  /** Columns whose cells are short and stand in the middle. */
  readonly middle: readonly boolean[];
  readonly isLandscape: boolean;
};

const [NARROWEST, WIDEST, SHORT, ROOM] = [6, 42, 16, 2];
/** Characters of 11 points that go beside each other on A4 upright, with margins of half an inch. */
const UPRIGHT = 100;
/** Points that a line of 11 points takes, a row of one line with the room around it, and the highest row that Excel has. */
const [LINE, ONE_LINE, HIGHEST] = [15, 19, 409];
/** Points of a row that people write into. */
const BY_HAND = 30;

/** The layout of a table: each column as wide as its longest line, at most 42; longer texts are wrapped. */
export const sheetLayoutOf = (table: PaperTable, lang: Lang): SheetLayout => {
  const head = table.heads.map((words) => words[lang]);
  const body = table.rows.map((row) => row.map((cell: PaperCell) => wordsOnPaper(cell, lang)));
  const rows = head.length === 0 ? body : [head, ...body];
  const count = columnsOf(table);
  const [longest, longestBelow] = [longestIn(rows, count), longestIn(body, count)];
  const widths = longest.map((width) => Math.min(WIDEST, Math.max(NARROWEST, width + ROOM)));
  const least = table.isSigned === true ? BY_HAND : ONE_LINE;
  const heights = rows.map((row) =>
    Math.max(least, heightOf(Math.max(1, ...row.map((words, at) => linesIn(words, widths[at] ?? WIDEST))))),
  );
  return {
    widths,
    heights,
    middle: longestBelow.map((width) => width <= SHORT),
    isLandscape: widths.reduce((sum, width) => sum + width, 0) > UPRIGHT,
  };
};

/** The number of columns of a table. */
export const columnsOf = ({ heads, rows }: PaperTable): number =>
  rows.reduce((most, row) => Math.max(most, row.length), Math.max(1, heads.length));

/** The width of the longest line in each column. */
const longestIn = (rows: readonly (readonly string[])[], count: number): readonly number[] => {
  const longest = Array.from({ length: count }, () => 0);
  for (const row of rows)
    for (const [at, words] of row.entries()) longest[at] = Math.max(longest[at] ?? 0, widestLine(words));
  return longest;
};

const widestLine = (words: string): number => Math.max(...words.split('\n').map(widthOf));

/** The lines that a text takes in a column. A word that is not cut leaves some room at the end of a line. */
const linesIn = (words: string, width: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - ROOM))), 0);

const heightOf = (lines: number): number => Math.min(HIGHEST, ONE_LINE + (lines - 1) * LINE);
