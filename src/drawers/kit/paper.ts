import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import { cellOfText, csvText } from '../../formats/cells.ts';
import { writeNew } from '../../formats/writeNew.ts';
import type { Answer } from './verb.ts';

type Format = 'txt' | 'csv';

/** The extension of a file. Throws `badValue` for a file of another kind than those that can be written. */
const formatOf = (path: string, formats: readonly Format[]): Format => {
  const extension = (/\.([^.\\/]+)$/.exec(path)?.[1] ?? '').toLowerCase();
  const found = formats.find((format) => format === extension);
  if (found === undefined) throw new Complaint('badValue', words.unknown(path), words.known(formats));
  return found;
};

const written = async (path: string, format: Format, contents: string): Promise<Answer> => {
  await writeNew(path, contents);
  return {
    json: { schema: 'office.exported/1', file: path, format },
    page: [{ kind: 'lines', lines: [words.written(path)] }],
  };
};

/** Writes a paper of plain text to a new file. Throws `badValue`, and `unwritable` also if there is a file of that name. */
export const writePaper = async (path: string, paper: string): Promise<Answer> =>
  written(path, formatOf(path, ['txt']), `${paper}\n`);

/** The contents of a paper by the kind of file: a text, and a table for spreadsheets if it has one. */
type Contents = { readonly txt: () => string; readonly csv?: () => readonly (readonly string[])[] };

/** A new file that is still to be written. */
export type PaperFile = { readonly path: string; readonly write: () => Promise<Text> };

/** A paper of the kind that the name of the file asks for. Throws `badValue`; its `write` throws what `writeNew` throws. */
export const paperFile = (path: string, { txt, csv }: Contents): PaperFile => {
  const format = formatOf(path, csv === undefined ? ['txt'] : ['txt', 'csv']);
  return {
    path,
    write: async () => {
      await writeNew(path, format === 'csv' && csv !== undefined ? csvOf(csv()) : `${txt()}\n`);
      return words.written(path);
    },
  };
};

const csvOf = (rows: readonly (readonly string[])[]): string =>
  csvText(rows.map((row) => row.map((cell) => (cell === '' ? '' : cellOfText(cell)))));

/** A table with its title, for files. */
export type PaperTable = { readonly title: string; readonly rows: readonly (readonly string[])[] };

/** Writes a table to a new file: as CSV, or as text with tabs. Throws what `writePaper` throws. */
export const writeTable = async (path: string, { title, rows }: PaperTable): Promise<Answer> => {
  const format = formatOf(path, ['csv', 'txt']);
  if (format === 'csv') return written(path, format, csvOf(rows));
  return written(path, format, `${[title, ...rows.map((row) => row.join('\t'))].join('\n')}\n`);
};

const words = {
  unknown: (path: string): Text => text(`${path}: this kind of file is not written`, `不能写成这种文件：${path}`),
  known: (formats: readonly Format[]): Text => {
    const [en, zh] = [' or ', ' 或 '].map((or) => formats.map((format) => `.${format}`).join(or));
    return text(`End its name in ${en}`, `文件名请以 ${zh} 结尾`);
  },
  written: (path: string): Text => text(`Written to ${path}`, `已写入 ${path}`),
} as const;
