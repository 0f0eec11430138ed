import { AlignmentType, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Lang } from '../../core/text.ts';
import { type Sizes, sizesIn } from './measures.ts';
import type { WordFonts } from './paper.ts';

/** The look of a paper: its language, its fonts, its sizes. */
export type Typeface = { readonly lang: Lang; readonly fonts: WordFonts; readonly sizes: Sizes };

export const typefaceOf = (lang: Lang, fonts: WordFonts): Typeface => ({ lang, fonts, sizes: sizesIn(lang) });

const LATIN = 'Times New Roman';

/** A font for Chinese and Latin letters. Chinese fonts have Latin letters of their own, which fit the grid; English has its own font. */
export const fontOf = (name: string, lang: Lang) => {
  const latin = lang === 'zh' ? name : LATIN;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name };
};

/** Characters that XML does not carry, and halves of pairs: a file with one of them is damaged for Word. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

export const wordText = (said: string): string => said.replace(UNWRITABLE, '');

type RunLook = {
  readonly font: string;
  readonly size: number;
  readonly color?: string;
  readonly narrowing?: number;
  /** True for letters that are higher than the lines of the grid. */
  readonly isFree?: boolean;
};

/** A piece of text; a line break in it becomes one of the paragraph. */
export const runsOf = (
  said: string,
  lang: Lang,
  { font, size, color, narrowing, isFree }: RunLook,
): readonly TextRun[] =>
  wordText(said)
    .split('\n')
    .map(
      (part, at) =>
        new TextRun({
          text: part,
          ...(at === 0 ? {} : { break: 1 }),
          ...{ font: fontOf(font, lang), size },
          ...(color === undefined ? {} : { color }),
          ...(isFree === true ? { snapToGrid: false } : {}),
          ...(narrowing === undefined || narrowing === 0 ? {} : { characterSpacing: narrowing }),
        }),
    );

/** A paragraph whose lines stand `line` twips apart, whatever the fonts are. */
export const exactLine = (children: readonly ParagraphChild[], line: number, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    widowControl: false,
    ...more,
    spacing: { line, lineRule: 'exact', before: 0, after: 0, ...more.spacing },
    children: [...children],
  });

/** A paragraph of the text. */
export const textLine = (
  said: string,
  look: Typeface,
  more: IParagraphOptions = {},
  font = look.fonts.body,
): Paragraph => {
  const { text: size, line, narrowing } = look.sizes;
  return exactLine(runsOf(said, look.lang, { font, size, narrowing }), line, {
    alignment: look.lang === 'zh' ? AlignmentType.BOTH : AlignmentType.LEFT,
    ...more,
  });
};
