import type { Lang } from '../../core/text.ts';

/** Twentieths of a point (twips) of a length in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** The margins of a page in millimetres. */
export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** The margins of GB/T 9704-2012: a text area of 156 mm by 225 mm. */
export const OFFICIAL_MARGINS: Margins = { top: 37, right: 26, bottom: 35, left: 28 };

/** The margins of forms and rosters, on which more has to find room; no rule gives them. */
export const FORM_MARGINS: Margins = { top: 20, right: 18, bottom: 18, left: 20 };

/** The margins of half a sheet, on which a form of ten lines has room. */
export const SLIP_MARGINS: Margins = { top: 12, right: 15, bottom: 10, left: 15 };

export const A4 = { width: 210, height: 297 } as const;
export const A5 = { width: 148, height: 210 } as const;

/** The distance of 22 lines in 225 mm, in twips. */
export const LINE = 579;

/** Width of the text area of GB/T 9704 in points. */
export const OFFICIAL_POINTS = (156 / 25.4) * 72;

/**
 * Sizes in half points (字号), the indent of a paragraph and the narrowing of letters. In Chinese: 三号 text, 二号 title, 28 characters a line,
 * for which letters of 16 points stand a quarter point closer. In English the usual sizes of a letter.
 */
export type Sizes = {
  readonly title: number;
  readonly text: number;
  readonly small: number;
  readonly line: number;
  readonly indent: number;
  readonly narrowing: number;
};

const SIZES: Readonly<Record<Lang, Sizes>> = {
  zh: { title: 44, text: 32, small: 28, line: LINE, indent: 640, narrowing: -5 },
  en: { title: 36, text: 26, small: 24, line: 400, indent: 0, narrowing: 0 },
};

export const sizesIn = (lang: Lang): Sizes => SIZES[lang];

/** The size of cells in tables, in half points: 五号. */
export const CELL = 21;
