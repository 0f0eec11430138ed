import { AlignmentType, Footer, PageNumber, TextRun } from 'docx';
import { exactLine, fontOf, type Typeface } from './lines.ts';

/** Half points of page numbers: 四号 in official papers, smaller below tables. */
const OFFICIAL = 28;
const SMALL = 18;
const FONT = '宋体';

/** Page numbers as — 1 —, on odd pages one character from the right edge, on even ones from the left (GB/T 9704-2012, 7.5). */
export const officialFooters = (look: Typeface): { readonly default: Footer; readonly even: Footer } => {
  const footer = (isEven: boolean): Footer =>
    new Footer({
      children: [
        exactLine([numberRun(['— ', PageNumber.CURRENT, ' —'], OFFICIAL, look)], OFFICIAL * 11, {
          alignment: isEven ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: isEven ? { left: OFFICIAL * 10 } : { right: OFFICIAL * 10 },
        }),
      ],
    });
  return { default: footer(false), even: footer(true) };
};

/** Page numbers of forms and tables: 第 1 页 共 2 页. */
export const formFooter = (look: Typeface): { readonly default: Footer } => {
  const words =
    look.lang === 'zh'
      ? ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页']
      : ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return {
    default: new Footer({
      children: [exactLine([numberRun(words, SMALL, look)], SMALL * 12, { alignment: AlignmentType.CENTER })],
    }),
  };
};

const numberRun = (children: readonly string[], size: number, { lang }: Typeface): TextRun =>
  new TextRun({ children: [...children], font: fontOf(FONT, lang), size });
