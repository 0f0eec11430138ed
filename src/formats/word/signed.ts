import { AlignmentType, type Paragraph } from 'docx';
import { widthOf } from '../../terminal/width.ts';
import { type Typeface, textLine } from './lines.ts';

/** Characters between the date and the right edge, where a seal is put over it (GB/T 9704-2012, 7.3.5.1). */
const FROM_EDGE = 4;

const inCharacters = (said: string): number => widthOf(said) / 2;

/** The distances, in characters, of office and date from the right edge: the office centred over the date, and neither beyond the edge. */
export const signedIndents = (office: string, date: string): { readonly office: number; readonly date: number } => {
  const overhang = (inCharacters(office) - inCharacters(date)) / 2;
  const right = Math.max(FROM_EDGE, overhang);
  return { office: right - overhang, date: right };
};

/** Signature and date below the text, kept on one page with its last paragraph. */
export const signedLines = (office: string, date: string, look: Typeface): readonly Paragraph[] => {
  const indents = signedIndents(office, date);
  const line = (said: string, right: number, keepNext: boolean): Paragraph =>
    textLine(said, look, {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * (look.sizes.text * 10 + look.sizes.narrowing)) },
      keepNext,
    });
  return [...(office === '' ? [] : [line(office, indents.office, true)]), line(date, indents.date, false)];
};
