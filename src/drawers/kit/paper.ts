import { Complaint } from '../../core/complaint.ts';
import type { PaperTable, PaperText, Printable } from '../../core/paper.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from './fields/index.ts';
import type { Answer, AnyCall } from './verb.ts';

type Contents = Promise<string | Uint8Array>;

/** The contents of a kind of file, made from a text or from tables. */
type Format = {
  readonly text?: (paper: PaperText, call: PaperCall) => Contents;
  readonly tables?: (tables: readonly PaperTable[], call: PaperCall) => Contents;
  /** True if tables are better than a text whose layout is not known. */
  readonly isLaidOut?: boolean;
};

/** The kinds of files by their extension, in the order in which a complaint names them. Each loads what it is made with. */
const FORMATS: Readonly<Record<string, Format>> = {
  xlsx: {
    tables: async (tables, { lang }) => (await import('../../formats/xlsx/xlsxOfTables.ts')).xlsxOfTables(tables, lang),
  },
  csv: { tables: async (tables, { lang }) => (await import('../../formats/tables.ts')).csvOfTables(tables, lang) },
  txt: {
    text: async ({ words: said }, { lang }) => `${said[lang]}\n`,
    tables: async (tables, { lang }) => (await import('../../formats/tables.ts')).plainOfTables(tables, lang),
  },
  docx: {
    text: async (said, { lang, house }) =>
      (await import('../../formats/word/door.ts')).wordOfText(said, lang, await house()),
    tables: async (tables, { lang, house }) =>
      (await import('../../formats/word/door.ts')).wordOfTables(tables, lang, await house()),
    isLaidOut: true,
  },
};

/** Where a paper goes: the language of its reader, and the function that keeps the file. */
export type PaperCall = Pick<AnyCall, 'lang' | 'keepFile' | 'house'>;

/** A new file that is still to be written. */
export type PaperFile = { readonly path: string; readonly format: string; readonly write: () => Promise<Text> };

type Part = 'text' | 'tables';

const made = (part: Part): readonly string[] =>
  Object.keys(FORMATS).filter((name) => FORMATS[name]?.[part] !== undefined);

/** The extensions of the files that these parts of a paper can be written as. */
const extensions = (parts: readonly Part[]): readonly string[] =>
  Object.keys(FORMATS).filter((name) => parts.some((part) => made(part).includes(name)));

/**
 * A paper as the kind of file that the name asks for. Throws `badValue`, naming those that can be written, before anything is written; its
 * `write` throws what `keepFile` throws.
 */
export const paperFile = (path: string, paper: Printable, call: PaperCall): PaperFile => {
  const parts = (['text', 'tables'] as const).filter((part) => paper[part] !== undefined);
  const format = (/\.([^.\\/]+)$/.exec(path)?.[1] ?? '').toLowerCase();
  const known = extensions(parts);
  if (!known.includes(format)) throw new Complaint('badValue', words.unknown(path), words.known(known));
  return {
    path,
    format,
    write: async () => {
      const kind = FORMATS[format] ?? {};
      await call.keepFile(path, await contentsOf(paper, kind, call));
      return textIn(paper, kind) !== null || paper.tables === undefined
        ? words.written(path)
        : words.rowsWritten(rowsIn(paper.tables), path);
    },
  };
};

/** The text that a kind of file has the paper as; null if it has tables. */
const textIn = ({ text: said, tables }: Printable, format: Format): PaperText | null => {
  const isText = format.isLaidOut !== true || tables === undefined || said?.layout !== undefined;
  return said !== undefined && format.text !== undefined && isText ? said : null;
};

const contentsOf = async (paper: Printable, format: Format, call: PaperCall): Contents => {
  const said = textIn(paper, format);
  return (said === null ? format.tables?.(paper.tables ?? [], call) : format.text?.(said, call)) ?? '';
};

const rowsIn = (tables: readonly PaperTable[]): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** Writes a paper into a file. Throws what `paperFile` and its `write` throw. */
export const writePaper = async (path: string, paper: Printable, call: PaperCall): Promise<Answer> => {
  const file = paperFile(path, paper, call);
  const line = await file.write();
  return {
    json: {
      ...{ schema: 'office.exported/1', file: path, format: file.format },
      ...(paper.tables === undefined ? {} : { lines: rowsIn(paper.tables) }),
    },
    page: [{ kind: 'lines', lines: [line] }],
  };
};

/** The extensions as a list in a sentence: `.xlsx, .csv or .txt`. */
const either = (formats: readonly string[]): Text => {
  const named = formats.map((format) => `.${format}`);
  const [before, last = ''] = [named.slice(0, -1), named.at(-1)];
  return before.length === 0
    ? text(last, last)
    : text(`${before.join(', ')} or ${last}`, `${before.join('、')} 或 ${last}`);
};

const words = {
  unknown: (path: string): Text => text(`${path}: this kind of file is not written`, `不能写成这种文件：${path}`),
  known: (formats: readonly string[]): Text =>
    text(`End its name in ${either(formats).en}`, `文件名请以 ${either(formats).zh} 结尾`),
  written: (path: string): Text => text(`Written to ${path}`, `已写入 ${path}`),
  rowsWritten: (rows: number, path: string): Text =>
    text(`${rows} lines written to ${path}`, `已写入 ${path}，共 ${rows} 行`),
  help: (parts: readonly Part[]): Text => {
    const { en, zh } = either(extensions(parts));
    return text(`write it into this new file: ${en}`, `写成新文件：${zh}`);
  },
} as const;

const outOf = (...parts: readonly Part[]) => field.called(text('File', '文件'), field.newFile(words.help(parts)));

/** The option `--out` of a verb that writes tables. */
export const tableOut = outOf('tables');

/** The option `--out` of a verb that writes a text. */
export const textOut = outOf('text');

/** The option `--out` of a verb that writes either. */
export const paperOut = outOf('text', 'tables');
