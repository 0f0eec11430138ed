import { Complaint } from '../../core/complaint.ts';
import { type Cell, cellWords, type Page } from '../../core/page.ts';
import { echo, type Lang, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { cellOf, csvText } from '../../formats/cells.ts';
import { writeNew } from '../../formats/writeNew.ts';
import * as field from './fields/index.ts';
import type { Answer } from './verb.ts';

/** A table to be printed on paper: its title, the heads of its columns, and its rows. */
export type Form = {
  readonly title: Text;
  readonly heads: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
  /** A line below the table, for signatures. A table of a spreadsheet has none. */
  readonly foot?: Text;
};

const FORMS = /\.(csv|txt)$/i;

/** The option `--out` of a verb that shows a table. */
export const outField = field.path(
  text('write the table into this new file: .csv or .txt', '写成新文件：.csv 或 .txt'),
);

/**
 * Writes the table to a new file; its ending decides the format. Throws `badValue` for another ending, and what `writeNew` throws.
 */
export const writtenForm = async (path: string, form: Form, lang: Lang): Promise<Answer> => {
  const format = FORMS.exec(path)?.[1]?.toLowerCase();
  if (format === undefined) throw new Complaint('badValue', w.notAForm(path), w.notAFormHint);
  const heads = form.heads.map((head) => head[lang]);
  const rows = form.rows.map((row) => row.map((cell) => cellWords(cell, lang)));
  await writeNew(
    path,
    format === 'csv'
      ? csvOf([heads, ...rows])
      : textOf([[form.title[lang]], heads, ...rows, ...(form.foot === undefined ? [] : [[form.foot[lang]]])]),
  );
  return {
    json: { schema: 'office.exported/1', file: path, format, lines: rows.length },
    page: [{ kind: 'lines', lines: [w.written(rows.length, path)] }],
  };
};

/** A form on the screen; the last column takes the rest of the width. */
export const tablePage = ({ title, heads, rows, foot }: Form): Page => [
  { kind: 'title', cell: title },
  rows.length === 0
    ? { kind: 'lines', lines: [c.nothingHere] }
    : {
        kind: 'table',
        columns: heads.map((head, at) => (at === heads.length - 1 ? { head, grow: true } : { head })),
        rows,
      },
  { kind: 'lines', lines: foot === undefined ? [] : [foot] },
];

type Rows = readonly (readonly string[])[];

const csvOf = (rows: Rows): string => csvText(rows.map((row) => row.map((cell) => cellOf(cell === '' ? null : cell))));

const textOf = (rows: Rows): string => `${rows.map((row) => row.join('\t')).join('\n')}\n`;

const w = {
  notAForm: (path: string): Text =>
    text(`${echo(path)}: only .csv and .txt can be written`, `${echo(path)}：只能写成 .csv 或 .txt`),
  notAFormHint: text('End the name with .csv or .txt', '文件名请以 .csv 或 .txt 结尾'),
  written: (rows: number, path: string): Text =>
    text(`${rows} lines written to ${path}`, `已写入 ${path}，共 ${rows} 行`),
} as const;
