import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { widthOf } from '../../terminal/width.ts';
import { exactLine, runsOf, type Typeface } from './lines.ts';
import { A4, FORM_MARGINS, twips } from './measures.ts';

/** Half a landscape page, less its share of the margins and of the line that ends the page. */
const SLIP = twips((A4.width - FORM_MARGINS.top - FORM_MARGINS.bottom - 4) / 2);
const WIDTH_MM = A4.height - FORM_MARGINS.left - FORM_MARGINS.right;

/** The largest size of a name in points: higher letters would not stand in a slip. */
const LARGEST = 180;
const FILLED = 0.94;

/** The size of a name in points, such that it stands in one line of a slip. */
export const plateSize = (name: string): number =>
  Math.min(LARGEST, Math.floor((((WIDTH_MM / 25.4) * 72 * FILLED) / Math.max(1, widthOf(name))) * 2));

/** A page with a name on two slips of the same size: cut apart for both sides of a stand. */
export const plateTable = (name: string, look: Typeface): Table => {
  const size = plateSize(name);
  const width = twips(WIDTH_MM);
  const slip = (): TableRow =>
    new TableRow({
      height: { value: SLIP, rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            exactLine(runsOf(name, look.lang, { font: look.fonts.heading, size: size * 2 }), Math.round(size * 24), {
              alignment: AlignmentType.CENTER,
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    rows: [slip(), slip()],
  });
};
