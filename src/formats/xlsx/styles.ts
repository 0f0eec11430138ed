import type { CellStyle } from 'hucre/xlsx';
import type { Lang } from '../../core/text.ts';

/** The font of a workbook. It is named, not shipped: a machine without it shows another. */
export const FONTS: Readonly<Record<Lang, NonNullable<CellStyle['font']>>> = {
  zh: { name: '宋体', size: 11 },
  en: { name: 'Calibri', size: 11 },
};

const THIN = { style: 'thin' } as const;
const FRAME: CellStyle['border'] = { top: THIN, right: THIN, bottom: THIN, left: THIN };

export const titleStyle = (lang: Lang): CellStyle => ({
  font: { ...FONTS[lang], bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
});

export const headStyle = (lang: Lang): CellStyle => ({
  font: { ...FONTS[lang], bold: true },
  border: FRAME,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});

export const FOOT: CellStyle = { alignment: { horizontal: 'left', vertical: 'center', shrinkToFit: true } };

export const bodyStyle = (isMiddle: boolean): CellStyle => ({
  border: FRAME,
  alignment: { horizontal: isMiddle ? 'center' : 'left', vertical: 'center', wrapText: true },
});

/** A cell of a picture: a frame round a seat, none round an empty place. */
export const pictureStyle = (words: string): CellStyle => ({
  ...(words === '' ? {} : { border: FRAME }),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});
