import { AlignmentType, BorderStyle, type Paragraph } from 'docx';
import type { PaperHead } from '../../core/paperBlocks.ts';
import { clustersOf } from '../../terminal/width.ts';
import { exactLine, runsOf, type Typeface } from './lines.ts';
import { OFFICIAL_POINTS, twips } from './measures.ts';

const RED = 'FF0000';

/** The largest size of the red head in points: 初号. GB/T 9704 leaves it to the office, no larger than a superior's. */
const LARGEST_HEAD = 42;

/** The part of a line that the red head may fill, so that no font breaks it into two lines. */
const FILLED = 0.97;

/** The height, in millimetres, at which the red head begins below the top of the text area. */
const ABOVE_HEAD = 35;

/** The distance from the document number to the red line in points: 4 mm. */
const ABOVE_LINE = 11;

/** Size of the red head in points, such that it stands in one line. */
export const headSize = (words: string): number =>
  Math.min(LARGEST_HEAD, Math.floor((OFFICIAL_POINTS * FILLED) / Math.max(1, clustersOf(words).length)));

/** The head of an official paper (版头): urgency in the first line, the red head 35 mm down, number and red line below it. */
export const headOfPaper = ({ red, mark, number }: PaperHead, look: Typeface): readonly Paragraph[] => {
  const { lang, fonts, sizes } = look;
  const { line, text: size, narrowing } = sizes;
  const marked = runsOf(mark ?? '', lang, { font: fonts.heading, size });
  const numbered = runsOf(number ?? '', lang, { font: fonts.body, size, narrowing });
  if (red === null)
    return [
      ...(mark === null ? [] : [exactLine(marked, line)]),
      ...(number === null ? [] : [exactLine(numbered, line, { alignment: AlignmentType.CENTER })]),
      ...(mark === null && number === null ? [] : [exactLine([], line)]),
    ];
  const points = headSize(red);
  return [
    exactLine(marked, line),
    exactLine(runsOf(red, lang, { font: fonts.title, size: points * 2, color: RED, isFree: true }), points * 23, {
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(ABOVE_HEAD) - line },
    }),
    ...[exactLine([], line), exactLine([], line)],
    exactLine(numbered, line, {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: ABOVE_LINE, color: RED } },
    }),
    ...[exactLine([], line), exactLine([], line)],
  ];
};
