import type { PaperBlock, PaperLayout } from '../../../../../core/paperBlocks.ts';
import { inLang, type Lang } from '../../../../../core/text.ts';
import type { ReportPaper } from './paper.ts';

/** The paper as a plain text for a file. */
export const paperText = ({ title, about, parts, heads, rows }: ReportPaper, lang: Lang): string =>
  [
    inLang(title, lang),
    inLang(about, lang),
    ...parts.flatMap(({ head, lines, hasTable = false }) => [
      '',
      inLang(head, lang),
      ...(hasTable ? [heads.full, ...rows].map((row) => row.map((cell) => cell[lang]).join('\t')) : []),
      ...lines.map((line) => inLang(line, lang)),
    ]),
  ].join('\n');

/** The paper as it is laid out: its parts, and among them the table of units. */
export const paperLayout = ({ title, about, parts, heads, rows }: ReportPaper, lang: Lang): PaperLayout => ({
  blocks: [
    { kind: 'title', text: title[lang] },
    { kind: 'subtitle', text: about[lang] },
    ...parts.flatMap(({ head, lines, hasTable = false }): readonly PaperBlock[] => [
      { kind: 'heading', level: 1, text: head[lang] },
      ...(hasTable ? [tableIn(heads.short, rows, lang)] : []),
      ...lines.map((line): PaperBlock => ({ kind: 'body', text: line[lang].trim() })),
    ]),
  ],
});

const tableIn = (heads: ReportPaper['heads']['short'], rows: ReportPaper['rows'], lang: Lang): PaperBlock => ({
  kind: 'table',
  heads: heads.map((head) => head[lang]),
  rows: rows.map((row) => row.map((cell) => cell[lang])),
});
