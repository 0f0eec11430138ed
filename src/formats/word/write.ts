import {
  Document,
  DocumentGridType,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Table,
} from 'docx';
import { hairLine, placedBlock, staysWithNext } from './blocks.ts';
import { formFooter, officialFooters } from './footers.ts';
import { imprintTable } from './imprint.ts';
import { fontOf, type Typeface, typefaceOf, wordText } from './lines.ts';
import { A4, A5, FORM_MARGINS, LINE, OFFICIAL_MARGINS, SLIP_MARGINS, twips } from './measures.ts';
import { headOfPaper } from './official.ts';
import type { WordPaper } from './paper.ts';

/** Distance of page numbers from the lower edge of the page in millimetres: 7 mm below the text area, and their own height. */
const FOOTER = { official: 23, form: 8 } as const;

/** The bytes of a .docx file. Loading this module loads the library, so it is imported where a paper is written. */
export const wordBytes = async (paper: WordPaper): Promise<Uint8Array> => {
  const { name } = paper;
  const { office, fonts } = paper.house;
  const look = typefaceOf(paper.lang, fonts);
  const author = wordText(office === '' ? 'office' : office);
  const properties: IPropertiesOptions = {
    ...{ title: wordText(name), creator: author, lastModifiedBy: author, description: '' },
    evenAndOddHeaderAndFooters: paper.official !== undefined,
    styles: {
      default: {
        document: {
          run: { font: fontOf(fonts.body, paper.lang), size: look.sizes.text, language: LANGUAGE[paper.lang] },
        },
      },
    },
    sections: [sectionOf(paper, look)],
  };
  return Packer.toBuffer(new Document(properties));
};

const LANGUAGE = {
  zh: { value: 'zh-CN', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
} as const;

/** Page numbers; slips and nameplates have none. */
const footersOf = ({ official, isSlip, blocks }: WordPaper, look: Typeface): Pick<ISectionOptions, 'footers'> => {
  if (official !== undefined) return { footers: officialFooters(look) };
  return isSlip === true || blocks.some(({ kind }) => kind === 'plate') ? {} : { footers: formFooter(look) };
};

const sectionOf = (paper: WordPaper, look: Typeface): ISectionOptions => {
  const isOfficial = paper.official !== undefined;
  const margins = isOfficial ? OFFICIAL_MARGINS : paper.isSlip === true ? SLIP_MARGINS : FORM_MARGINS;
  const isLandscape = paper.isLandscape === true || paper.isSlip === true;
  const sheet = paper.isSlip === true ? A5 : A4;
  const width = twips((isLandscape ? sheet.height : sheet.width) - margins.left - margins.right);
  return {
    ...footersOf(paper, look),
    properties: {
      page: {
        size: {
          ...{ width: twips(sheet.width), height: twips(sheet.height) },
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...{ top: twips(margins.top), right: twips(margins.right), left: twips(margins.left) },
          ...{ bottom: twips(margins.bottom), header: twips(15), gutter: 0 },
          footer: twips(isOfficial ? FOOTER.official : FOOTER.form),
        },
      },
      ...(isOfficial && paper.lang === 'zh' ? { grid: { type: DocumentGridType.LINES, linePitch: LINE } } : {}),
    },
    children: childrenOf(paper, look, width),
  };
};

const childrenOf = ({ blocks, official }: WordPaper, look: Typeface, width: number) => {
  const place = { width, isOfficial: official !== undefined };
  const placed = blocks.flatMap((block, at) =>
    placedBlock(block, look, place, { keepNext: staysWithNext(blocks, at) }),
  );
  // Word joins tables that touch, and wants a paragraph behind the last one.
  // Behind a table at the end it is a hair, which seldom begins another page.
  const ended = blocks.at(-1)?.kind === 'table' ? placed.slice(0, -1) : placed;
  const parted = ended.flatMap((one, at) =>
    one instanceof Table && (ended[at + 1] ?? one) instanceof Table ? [one, hairLine()] : [one],
  );
  if (official === undefined) return parted;
  const head = headOfPaper(official.head, look);
  const { imprint } = official;
  if (imprint === null) return [...head, ...parted];
  return [...head, ...parted.slice(0, -1), imprintTable(imprint, look), ...parted.slice(-1)];
};
