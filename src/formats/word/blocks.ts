import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { PaperBlock } from '../../core/paperBlocks.ts';
import { gridTable } from './grid.ts';
import { exactLine, runsOf, type Typeface, textLine } from './lines.ts';
import { LINE, OFFICIAL_POINTS } from './measures.ts';
import { plateTable } from './plates.ts';
import { signedLines } from './signed.ts';
import { formTable, ruledTable, seatPicture } from './tables.ts';
import { titleLines } from './title.ts';

type Placed = Paragraph | Table;

/** The width of the text area in twips, and whether the paper has the form of GB/T 9704. */
export type TextArea = { readonly width: number; readonly isOfficial: boolean };

/** Height in twips of a line that only ends a page or parts two tables. */
const HAIR = 20;

export const hairLine = (isPageBreak = false): Paragraph => exactLine([], HAIR, { pageBreakBefore: isPageBreak });

/** Height in twips of the line above and below a table. */
const AIR = 100;

const CENTRED = { alignment: AlignmentType.CENTER } as const;

/** Half points of the title of a form or roster: 小二. */
const FORM_TITLE = 36;

const titleOf = (said: string, look: Typeface, { isOfficial }: TextArea): readonly Paragraph[] => {
  const { lang, fonts, sizes } = look;
  const size = isOfficial ? sizes.title : Math.min(sizes.title, FORM_TITLE);
  const line = isOfficial ? Math.max(sizes.line, LINE) : 480;
  const most = Math.floor((OFFICIAL_POINTS * 2) / size);
  const font = isOfficial ? fonts.title : fonts.heading;
  const lines = lang === 'zh' ? titleLines(said, most) : [said];
  const paragraphs = lines.map((part) =>
    exactLine(runsOf(part, lang, { font, size, isFree: true }), line, { ...CENTRED, keepNext: true }),
  );
  return [...paragraphs, exactLine([], isOfficial ? sizes.line : 160, { keepNext: true })];
};

const annexes = (items: readonly string[], look: Typeface, keepNext: boolean): readonly Paragraph[] => {
  const { indent, text } = look.sizes;
  const letter = text * 10;
  const [label, one] = look.lang === 'zh' ? ['附件：', 3] : ['Annexes: ', 4];
  return items.map((item, at) => {
    const number = items.length === 1 ? '' : `${at + 1}.`;
    const hanging = letter * (one + (number === '' ? 0 : 1));
    return textLine(`${at === 0 ? label : ''}${number}${item}`, look, {
      ...{ alignment: AlignmentType.LEFT, keepNext },
      indent: at === 0 ? { left: indent + hanging, hanging } : { left: indent + hanging, hanging: letter },
    });
  });
};

/** Labels in one line with room behind each to sign. */
const placesLine = (labels: readonly string[], look: Typeface, { width }: TextArea): Paragraph => {
  const stops = labels.map((_, at) => ({ type: 'left' as const, position: Math.round((width / labels.length) * at) }));
  return textLine(
    labels.join('\t'),
    { ...look, sizes: { ...look.sizes, text: 24 } },
    {
      alignment: AlignmentType.LEFT,
      tabStops: stops.slice(1),
    },
  );
};

/** The place of a block among the others: whether it stays on one page with what is below it. */
type Beside = { readonly keepNext: boolean };

/** A block as paragraphs and tables of Word. */
export const placedBlock = (
  block: PaperBlock,
  look: Typeface,
  place: TextArea,
  { keepNext }: Beside,
): readonly Placed[] => {
  switch (block.kind) {
    case 'title':
      return titleOf(block.text, look, place);
    case 'form':
      return [formTable(block.pairs, place.width, look)];
    case 'grid':
      return [gridTable(block.cells, place.width, look)];
    case 'table':
      return [exactLine([], AIR), ruledTable(block, place.width, look), exactLine([], AIR)];
    case 'picture':
      return [seatPicture(block.rows, place.width, look)];
    case 'annexes':
      return annexes(block.items, look, keepNext);
    case 'signed':
      return signedLines(block.office, block.date, look);
    case 'places':
      return [placesLine(block.labels, look, place)];
    case 'plate':
      return [plateTable(block.name, look)];
    default:
      return [lineBlock(block, look, keepNext)];
  }
};

type LineBlock = Extract<PaperBlock, { kind: 'subtitle' | 'heading' | 'body' | 'flush' | 'gap' | 'page' }>;

const lineBlock = (block: LineBlock, look: Typeface, keepNext: boolean): Paragraph => {
  const { fonts, sizes } = look;
  const firstLine = { indent: { firstLine: sizes.indent }, keepNext };
  switch (block.kind) {
    case 'subtitle':
      return textLine(block.text, { ...look, sizes: { ...sizes, text: 24 } }, CENTRED, fonts.subheading);
    case 'heading':
      return textLine(block.text, look, firstLine, block.level === 1 ? fonts.heading : fonts.subheading);
    case 'body':
      return textLine(block.text, look, firstLine);
    case 'flush':
      return textLine(block.text, look, { keepNext });
    case 'gap':
      return exactLine([], sizes.line, { keepNext });
    default:
      return hairLine(true);
  }
};

/**
 * Whether a block stays with the one below it: a heading with its text, and the end of the text with the signature, because a page with
 * nothing but a signature could have been added by anybody.
 */
export const staysWithNext = (blocks: readonly PaperBlock[], at: number): boolean => {
  const after = blocks.slice(at + 1);
  if (blocks[at]?.kind === 'heading' && after[0]?.kind === 'body') return true;
  return after.find(({ kind }) => kind !== 'gap')?.kind === 'signed';
};
