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
const MOST_ABOVE = 10;

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
  const said = /^"?sep=(.)"?[,;\t ]*\n/i.exec(text);
  // The line is emptied but kept, so that lines below it keep their numbers.
  const body = said === null ? text : text.slice(said[0].length - 1);
  const { delimiter, table } = said === null ? divided(body, isHead) : { delimiter: said[1] ?? ',', table: body };
  const rows = await csvRowsOf(table, file, delimiter, FREELY);
  if (rows.length === 0) throw new Complaint('badFile', w.emptyFile(file), w.emptyFileHint);
  const known = rows.slice(0, MOST_ABOVE).map(({ cells }) => cells.filter(isHead).length);
  const most = known.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0 && !isHeaded) return { heads: null, rows, above: [] };
  const at = most === 0 ? 0 : known.indexOf(most);
  return { heads: rows[at] ?? null, rows: rows.slice(at + 1), above: rows.slice(0, at) };
};

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
