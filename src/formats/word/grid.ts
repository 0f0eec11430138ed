import { HeightRule, type Table, TableRow } from 'docx';
import type { GridCell } from '../../core/paperBlocks.ts';
import { widthOf } from '../../terminal/width.ts';
import { tableCell } from './cell.ts';
import type { Typeface } from './lines.ts';
import { BLANK, fixedTable } from './tables.ts';

/** Size of the words of a form in half points: 小四. Width of a half-width letter of them and of what is beside the words, in twips. */
const SIZE = 24;
const LETTER = 124;
const BESIDE = 190;

/** Width of a Latin letter of a label where the font of the paper is missing and a wide one stands for it: no word is broken in two. */
const LATIN_LETTER = 150;

/** Height of a line of a form that is written by hand, and of what is above and below it, in twips. */
const HAND_LINE = 420;
const ABOVE = 120;

/** The rows of a form: a cell that asks for lines, or whose words have no room in half a row, has a row of its own. */
export const gridRows = (cells: readonly GridCell[], room: number): readonly (readonly GridCell[])[] => {
  const rows: GridCell[][] = [];
  let isOpen = false;
  for (const cell of cells) {
    const isWide = cell.lines !== undefined || cell.value.split('\n').some((line) => widthOf(line) > room);
    if (isOpen && !isWide) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    isOpen = !isOpen && !isWide;
  }
  return rows;
};

/** Widths in twips of the four columns: label, value, label, value. */
const columnsOf = (
  cells: readonly GridCell[],
  whole: number,
  letter: number,
): readonly [number, number, number, number] => {
  const longest = Math.max(...cells.map(({ label }) => widthOf(label)));
  const label = Math.round(Math.min(whole * 0.2, Math.max(whole * 0.13, longest * letter + BESIDE)));
  const value = Math.floor(whole / 2) - label;
  return [label, value, label, whole - 2 * label - value];
};

/** A form of four columns, in which labels stand before what is filled in. */
export const gridTable = (cells: readonly GridCell[], whole: number, look: Typeface): Table => {
  const widths = columnsOf(cells, whole, look.lang === 'zh' ? LETTER : LATIN_LETTER);
  const [label, value] = widths;
  const rowOf = (row: readonly GridCell[]): TableRow =>
    new TableRow({
      cantSplit: true,
      height: {
        value: Math.max(1, ...row.map(({ lines = 1 }) => lines)) * HAND_LINE + ABOVE,
        rule: HeightRule.ATLEAST,
      },
      children: row.flatMap((cell) => {
        const alone = row.length === 1 ? { span: 3 } : {};
        return [
          tableCell(cell.label, label, look, { isHead: true, size: SIZE }),
          tableCell(BLANK.test(cell.value) ? '' : cell.value, row.length === 1 ? whole - label : value, look, {
            ...{ size: SIZE, ...alone },
          }),
        ];
      }),
    });
  return fixedTable(widths, gridRows(cells, Math.floor((value - BESIDE) / LETTER)).map(rowOf));
};
