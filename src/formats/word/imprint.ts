import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableFloatOptions,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { PaperImprint } from '../../core/paperBlocks.ts';
import { exactLine, runsOf, type Typeface } from './lines.ts';
import { A4, OFFICIAL_MARGINS, twips } from './measures.ts';

/** Half points of the imprint: 四号. */
const SIZE = 28;
const LINE_OF_IMPRINT = 440;
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const NONE = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const;

const WIDTH = twips(A4.width - OFFICIAL_MARGINS.left - OFFICIAL_MARGINS.right);
const LEFT_PART = Math.round(WIDTH * 0.55);

/** The place at the bottom of the text area. Measured from the page's edge: LibreOffice moves no table that is as wide as the text area. */
const FLOAT: ITableFloatOptions = {
  horizontalAnchor: TableAnchorType.PAGE,
  absoluteHorizontalPosition: twips(OFFICIAL_MARGINS.left),
  verticalAnchor: TableAnchorType.MARGIN,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
};

/**
 * The foot of an official paper (版记) at the bottom of its last page: the first and the last line thick (0.35 mm), those between them thin
 * (0.25 mm). It is placed before the paragraph on whose page it is to stand.
 */
export const imprintTable = ({ copies, printer, date }: PaperImprint, look: Typeface): Table => {
  const rows = [...(copies === null ? [] : [[copies]]), [printer, date]];
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT_PART, WIDTH - LEFT_PART],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    float: FLOAT,
    rows: rows.map((cells, at) => {
      const rules = { top: at === 0 ? THICK : THIN, bottom: at === rows.length - 1 ? THICK : THIN };
      return new TableRow({
        height: { value: LINE_OF_IMPRINT, rule: HeightRule.ATLEAST },
        children: cells.map((said, n) => tableCell(said, n, cells.length, rules, look)),
      });
    }),
  });
};

type Rule = typeof THICK | typeof THIN;

const tableCell = (
  said: string,
  at: number,
  cells: number,
  rules: { readonly top: Rule; readonly bottom: Rule },
  look: Typeface,
): TableCell =>
  new TableCell({
    children: [lineIn(said, at === 1, look)],
    ...(cells === 1 ? { columnSpan: 2 } : {}),
    width: { size: cells === 1 ? WIDTH : at === 0 ? LEFT_PART : WIDTH - LEFT_PART, type: WidthType.DXA },
    borders: { ...rules, left: NONE, right: NONE },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
  });

/** A line one character from the edges. */
const lineIn = (said: string, isRight: boolean, look: Typeface): Paragraph =>
  exactLine(runsOf(said, look.lang, { font: look.fonts.body, size: SIZE }), LINE_OF_IMPRINT, {
    alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: isRight ? 0 : SIZE * 10, right: isRight ? SIZE * 10 : 0 },
  });
