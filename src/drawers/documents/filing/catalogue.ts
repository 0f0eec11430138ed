import { dayOf, yearOf } from '../../../core/civil.ts';
import { dayCell, figureCell, type PaperCell, type PaperTable } from '../../../core/paper.ts';
import { compare } from '../../../core/records.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { tableOut, writePaper } from '../../kit/paper.ts';
import { shownForm } from '../../kit/showForms.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, KEEPS, key } from '../record.ts';
import { documentWords as w } from '../words.ts';

/** The verb `catalogue` (归档目录): what was filed of a year, piece by piece. */
export const catalogue = verb({
  name: 'catalogue',
  zh: '归档目录',
  summary: text('What was filed of a year, piece by piece', '某年度归档文件目录'),
  examples: [
    {
      typed: text(
        'office doc catalogue --year 2025 --out files.csv',
        'office doc catalogue --year 2025 --out 归档目录.csv',
      ),
      does: text('for the archives', '交档案室'),
    },
  ],
  args: {},
  options: {
    year: field.called(
      w.year,
      field.whole(text('the year of the file; last year unless said', '归档年度；不写为去年'), 1949, 9999),
    ),
    keep: field.called(w.keep, field.choice(text('of this period only', '只看这一期限'), w.keeps)),
    out: tableOut,
  },
  run: async (call) => {
    const { options, desk, facts, lang } = call;
    const year = options.year ?? yearOf(facts.now) - 1;
    const pieces = desk
      .all(key, { where: { fileYear: [year] } })
      .filter((doc) => doc.fileYear === year && (options.keep == null || doc.keep === options.keep))
      .sort((a, b) => rank(a) - rank(b) || (a.piece ?? 0) - (b.piece ?? 0) || compare(a.id, b.id));
    const form = formOf(year, pieces);
    if (options.out != null) return writePaper(options.out, { tables: [form] }, call);
    return shownForm(form, lang);
  },
});

const rank = ({ keep }: Doc): number => (keep === null ? KEEPS.length : KEEPS.indexOf(keep));

const figureOf = (count: number | null): PaperCell => (count === null ? '' : figureCell(count));

const formOf = (year: number, pieces: readonly Doc[]): PaperTable => ({
  title: words.title(year),
  heads: words.heads,
  rows: pieces.map((doc) => [
    ...[figureOf(doc.piece), doc.from ?? words.own, doc.code ?? '', doc.title],
    ...[dayCell(doc.docDate ?? dayOf(doc.sentAt ?? doc.receivedAt ?? doc.createdAt)), figureOf(doc.pages)],
    ...[doc.keep === null ? '' : w.keeps[doc.keep], doc.remark ?? ''],
  ]),
});

const words = {
  title: (year: number): Text => text(`Papers filed, ${year}`, `${year} 年归档文件目录`),
  own: text('this office', '本单位'),
  heads: [
    text('Piece', '件号'),
    text('Author', '责任者'),
    text('Code', '文号'),
    text('Title', '题名'),
    text('Date', '日期'),
    text('Pages', '页数'),
    text('Kept for', '期限'),
    text('Remark', '备注'),
  ],
} as const;
