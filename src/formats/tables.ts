import { type PaperCell, type PaperTable, withEmptyRow, wordsOnPaper } from '../core/paper.ts';
import type { Lang } from '../core/text.ts';
import { widthOf } from '../terminal/width.ts';
import { cellOfText, csvText } from './cells.ts';

type Rows = readonly (readonly string[])[];

/**
 * Tables as a CSV file: heads and rows, for programs. Each of several tables begins with its title, and an empty row lies between them. A
 * number and a day stand as they are; every text is disarmed as `cellOfText` does.
 */
export const csvOfTables = (tables: readonly PaperTable[], lang: Lang): string => {
  const [only, ...others] = tables.map((table) => csvRows(table, lang));
  if (only === undefined || others.length === 0) return csvText(only ?? []);
  return csvText(
    tables.flatMap((table, at) => [...(at === 0 ? [] : [[]]), [disarmed(table.title[lang])], ...csvRows(table, lang)]),
  );
};

const csvRows = ({ heads, rows }: PaperTable, lang: Lang): Rows => [
  ...(heads.length === 0 ? [] : [heads.map((head) => disarmed(head[lang]))]),
  ...rows.map((row) => row.map((cell) => csvCell(cell, lang))),
];

const csvCell = (cell: PaperCell, lang: Lang): string => {
  const words = wordsOnPaper(cell, lang);
  return typeof cell === 'object' && 'kind' in cell && cell.kind !== 'phone' ? words : disarmed(words);
};

/** A text as a cell. An empty one is an empty cell. */
const disarmed = (words: string): string => (words === '' ? '' : cellOfText(words));

/** Tables as a plain text: the title, heads and rows with tabs or in columns, and the lines below. */
export const plainOfTables = (tables: readonly PaperTable[], lang: Lang): string =>
  `${tables.map((table) => plainLines(withEmptyRow(table), lang).join('\n')).join('\n\n')}\n`;

const plainLines = (table: PaperTable, lang: Lang): readonly string[] => {
  const cells = [
    ...(table.heads.length === 0 ? [] : [table.heads.map((head) => oneLine(head[lang]))]),
    ...table.rows.map((row) => row.map((cell) => oneLine(wordsOnPaper(cell, lang)))),
  ];
  const foot = (table.foot ?? []).map((line) => line[lang]);
  const title = oneLine(table.title[lang]);
  if (table.isPosted !== true) return [title, ...cells.map((row) => row.join('\t')), ...foot];
  const { lines, width } = aligned(cells);
  const centred = ' '.repeat(Math.max(0, Math.floor((width - widthOf(title)) / 2))) + title;
  return [centred, '', ...lines, '', ...foot];
};

/** A text without the signs that would end its cell or its row. */
const oneLine = (words: string): string => words.replace(/[\t\r\n]+/g, ' ');

/** Rows whose columns stand below each other, and the columns that they take. */
const aligned = (rows: Rows): { readonly lines: readonly string[]; readonly width: number } => {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((words, at) => words + ' '.repeat((widths[at] ?? 0) - widthOf(words)))
      .join('  ')
      .trimEnd(),
  );
  return { lines, width: widths.reduce((sum, width) => sum + width + 2, -2) };
};
