import { AlignmentType, BorderStyle, TableCell, VerticalAlignTable, WidthType } from 'docx';
import { exactLine, runsOf, type Typeface } from './lines.ts';
import { CELL } from './measures.ts';

const LINE_OF_CELL = 320;
const PADDING = { top: 20, bottom: 20, left: 80, right: 80, marginUnitType: WidthType.DXA } as const;
const NONE = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

export const UNRULED = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const RULED = { top: RULE, bottom: RULE, left: RULE, right: RULE } as const;

type CellLook = {
  readonly isHead?: boolean;
  readonly isCentred?: boolean;
  /** Whether lines are drawn around it; those of the table unless said. */
  readonly isRuled?: boolean;
  /** Size in half points, if it is not that of all tables. */
  readonly size?: number;
  /** The columns that it spans, if more than one. */
  readonly span?: number;
};

/** A cell `width` twips wide; each line of its words is a paragraph. */
export const tableCell = (said: string, width: number, look: Typeface, how: CellLook): TableCell => {
  const { isHead = false, isCentred = isHead, isRuled, size = CELL, span } = how;
  const font = isHead ? look.fonts.heading : look.fonts.body;
  return new TableCell({
    children: said
      .split('\n')
      .map((part) =>
        exactLine(
          runsOf(part, look.lang, { font, size }),
          Math.round((LINE_OF_CELL * size) / CELL),
          isCentred ? { alignment: AlignmentType.CENTER } : {},
        ),
      ),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: PADDING,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(isRuled === undefined ? {} : { borders: isRuled ? RULED : UNRULED }),
  });
};
