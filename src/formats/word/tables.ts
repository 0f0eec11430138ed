import { HeightRule, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { FormPair } from '../../core/paperBlocks.ts';
import { widthOf } from '../../terminal/width.ts';
import { tableCell, UNRULED } from './cell.ts';
import type { Typeface } from './lines.ts';
import { type Cells, cellSize, columnWidths } from './widths.ts';

/** Least height of a row in twips: a month of duty with its title stands on one page. */
const ROW = 380;
/** Height of a row of a form, in which something is written by hand. */
const FORM_ROW = 560;

/** A table of fixed columns that are `widths` twips wide. */
export const fixedTable = (widths: readonly number[], rows: readonly TableRow[], isRuled = true): Table =>
  new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    ...(isRuled ? {} : { borders: { ...UNRULED, insideHorizontal: UNRULED.top, insideVertical: UNRULED.left } }),
    rows: [...rows],
  });

/** A table. Its heads are repeated on each page, and no row is parted by the end of a page. */
export const ruledTable = ({ heads, rows }: Cells, whole: number, look: Typeface): Table => {
  const all = heads.length === 0 ? rows : [heads, ...rows];
  const size = cellSize({ heads, rows }, whole);
  const widths = columnWidths(all, whole, size);
  return fixedTable(
    widths,
    all.map((row, n) => {
      const isHead = n === 0 && heads.length > 0;
      return new TableRow({
        ...{ tableHeader: isHead, cantSplit: true, height: { value: ROW, rule: HeightRule.ATLEAST } },
        children: widths.map((width, at) =>
          tableCell(row[at] ?? '', width, look, { isHead, isCentred: isHead || isShort(rows, at), size }),
        ),
      });
    }),
  );
};

/** Longest words, in letters, that are centred in their column. */
const SHORT = 12;
const isShort = (rows: Cells['rows'], at: number): boolean => rows.every((row) => widthOf(row[at] ?? '') <= SHORT);

/** Twips below which the columns of a picture have small letters, and their size in half points. */
const NARROW = 1000;
const SMALL = 16;

/** A picture of cells: those of several lines are seats, in a box; other words stand free. */
export const seatPicture = (rows: Cells['rows'], whole: number, look: Typeface): Table => {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = Math.floor(whole / columns);
  const widths = Array.from({ length: columns }, () => width);
  return fixedTable(
    widths,
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((_, at) => {
            const said = row[at] ?? '';
            const small = width < NARROW ? { size: SMALL } : {};
            return tableCell(said, width, look, { isCentred: true, isRuled: said.includes('\n'), ...small });
          }),
        }),
    ),
    false,
  );
};

/** A form: labels in a narrow column, beside each a cell to be written in. */
export const formTable = (pairs: readonly FormPair[], whole: number, look: Typeface): Table => {
  const longest = Math.max(...pairs.map(([label]) => widthOf(label)));
  const left = Math.min(Math.round(whole * 0.4), Math.max(1400, (longest + 3) * 130));
  return fixedTable(
    [left, whole - left],
    pairs.map(
      ([label, value]) =>
        new TableRow({
          height: { value: FORM_ROW, rule: HeightRule.ATLEAST },
          children: [
            tableCell(label, left, look, { isHead: true }),
            tableCell(BLANK.test(value) ? '' : value, whole - left, look, {}),
          ],
        }),
    ),
  );
};

/** A value of a plain text that stands for an empty line to be written on. */
export const BLANK = /^_{4,}$/;
