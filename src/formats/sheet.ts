import { Complaint } from '../core/complaint.ts';
import { type CsvRow, csvRowsOf, FREELY } from './csv.ts';
import { fileWords as w } from './words.ts';

/** A table as people keep it, possibly with a title above its headings. */
export type TableSheet = {
  /** The row of headings; null if the table has none. */
  readonly heads: CsvRow | null;
  readonly rows: readonly CsvRow[];
  /** Rows above the headings, such as the title of the book. */
  readonly above: readonly CsvRow[];
};

/** The number of rows within which headings are looked for, below a title and the like. */
export const MOST_ABOVE = 10;

/** The beginning of a web page, which some programs save as .xls, or of a spreadsheet of 2003 in XML. */
const MARKUP = /^\s*<(?:!doctype|html|head|meta|style|table|\?xml)\b/i;

/**
 * The table with its headings, which are the row with most known words. Cells are separated by commas, semicolons, tabs, other signs or
 * spaces, whichever finds most headings; a line `sep=;` decides it. Throws `badFile`, naming the line. @param isHead whether a cell is a
 * known heading @param isHeaded false if columns are given by their numbers: then a first row without known headings is an ordinary row
 */
export const tableSheetOf = async (
  text: string,
  file: string,
  isHead: (cell: string) => boolean,
  isHeaded = true,
): Promise<TableSheet> => {
  if (MARKUP.test(text)) throw new Complaint('badFile', w.webPage(file), w.notReadHint);
  const said = /^"?sep=(.)"?[,;\t ]*\n/i.exec(text);
  // The line is emptied but kept, so that lines below it keep their numbers.
  const body = said === null ? text : text.slice(said[0].length - 1);
  const { delimiter, table } = said === null ? divided(body, isHead) : { delimiter: said[1] ?? ',', table: body };
  return headedTable(await csvRowsOf(table, file, delimiter, FREELY), file, isHead, isHeaded);
};

/** The rows with their headings found, see `tableSheetOf`. Throws `badFile` if there are no rows. */
export const headedTable = (
  rows: readonly CsvRow[],
  file: string,
  isHead: (cell: string) => boolean,
  isHeaded: boolean,
): TableSheet => {
  if (rows.length === 0) throw new Complaint('badFile', w.emptyFile(file), w.emptyFileHint);
  const { most, at } = headsIn(rows, isHead);
  if (most === 0 && !isHeaded) return { heads: null, rows, above: [] };
  const [heads, below] = [rows[at], rows[at + 1]];
  const above = rows.slice(0, at);
  if (heads === undefined || below === undefined || !isSecondLine(heads, below, isHead))
    return { heads: heads ?? null, rows: rows.slice(at + 1), above };
  return { heads: bothLines(heads, below), rows: rows.slice(at + 2), above };
};

/** The first of the rows in which most cells are known headings, and how many they are. */
export const headsIn = (
  rows: readonly CsvRow[],
  isHead: (cell: string) => boolean,
): { readonly most: number; readonly at: number } => {
  const known = rows.slice(0, MOST_ABOVE).map(({ cells }) => cells.filter(isHead).length);
  const most = known.reduce((a, b) => Math.max(a, b), 0);
  return { most, at: most === 0 ? 0 : known.indexOf(most) };
};

/**
 * Whether the row below the headings is their second line, as under 来访人 spread over 姓名 and 单位: it has nothing but headings, and
 * at least one of them under a blank or under another heading.
 */
const isSecondLine = (heads: CsvRow, below: CsvRow, isHead: (cell: string) => boolean): boolean => {
  const filled = below.cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && filled.every(isHead) && below.cells.some((cell, n) => cell !== (heads.cells[n] ?? ''));
};

const bothLines = (heads: CsvRow, below: CsvRow): CsvRow => ({
  line: heads.line,
  cells: Array.from({ length: Math.max(heads.cells.length, below.cells.length) }, (_, n) => {
    const lower = below.cells[n] ?? '';
    return lower.trim() === '' ? (heads.cells[n] ?? '') : lower;
  }),
});

type Divided = { readonly delimiter: string; readonly table: string };

const SIGNS = [',', '\t', ';', '|', '，', '；'] as const;
/**
 * Spaces between pasted columns. A single full-width space separates columns only if nothing else does, because it also pads names (王　强).
 */
const BLANKS = [/[ \u3000]{2,}/g, / *(?: {2,}|\u3000)[ \u3000]*/g, / +/g] as const;

/** The separator that finds most headings, else the most frequent one in the first line. */
const divided = (text: string, isHead: (cell: string) => boolean): Divided => {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ABOVE);
  const found = (sign: string | RegExp): number =>
    Math.max(
      0,
      ...lines.map(
        (line) =>
          line
            .trim()
            .split(sign)
            .filter((cell) => isHead(bare(cell))).length,
      ),
    );
  const bySign = best(SIGNS, found);
  const byBlanks = best(BLANKS, found);
  if (byBlanks.score > Math.max(1, bySign.score))
    return { delimiter: '\t', table: text.replace(/^ +| +$/gm, '').replace(byBlanks.one, '\t') };
  const [first = ''] = lines;
  return {
    delimiter: bySign.score > 0 ? bySign.one : best(SIGNS, (sign) => first.split(sign).length).one,
    table: text,
  };
};

const bare = (cell: string): string => cell.trim().replace(/^"|"$/g, '');

const best = <T>(all: readonly [T, ...T[]], scoreOf: (one: T) => number): { readonly one: T; readonly score: number } =>
  all.map((one) => ({ one, score: scoreOf(one) })).reduce((most, other) => (other.score > most.score ? other : most));
