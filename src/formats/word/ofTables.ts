import { type PaperTable, withEmptyRow, wordsOnPaper } from '../../core/paper.ts';
import type { PaperBlock, PaperLayout } from '../../core/paperBlocks.ts';
import type { Lang } from '../../core/text.ts';
import { A4, FORM_MARGINS, twips } from './measures.ts';
import { fits } from './widths.ts';

/** Width of an upright page in twips. */
const UPRIGHT = twips(A4.width - FORM_MARGINS.left - FORM_MARGINS.right);

/** Tables as a paper, each below its title and above its lines to sign. A page with a wide table lies on its side. */
export const layoutOfTables = (tables: readonly PaperTable[], lang: Lang): PaperLayout => {
  const laid = tables.map(withEmptyRow).map((table) => ({
    heads: table.heads.map((head) => head[lang]),
    rows: table.rows.map((row) => row.map((cell) => wordsOnPaper(cell, lang))),
    title: table.title[lang],
    foot: (table.foot ?? []).map((line) => line[lang]),
  }));
  return {
    isLandscape: laid.some((table) => !fits(table, UPRIGHT)),
    blocks: laid.flatMap(({ title, foot, ...table }, at): readonly PaperBlock[] => [
      ...(at === 0 ? [] : [{ kind: 'page' } as const]),
      { kind: 'title', text: title },
      { kind: 'table', ...table },
      ...(foot.length === 0 ? [] : [{ kind: 'gap' } as const]),
      ...foot.map((line): PaperBlock => ({ kind: 'places', labels: line.trim().split(/\s{2,}/) })),
    ]),
  };
};
