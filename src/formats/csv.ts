import { Complaint } from '../core/complaint.ts';
import { fileWords as w } from './words.ts';

/** A line of the file: where it begins, and its cells. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type Csv = { readonly heads: readonly string[]; readonly rows: readonly CsvRow[] };

/**
 * The rows of a table as a program wrote it: every row as long as the first, quotation marks where they belong. Reads CSV, or
 * tab-separated text as Excel saves Unicode. Lines end in `\n`. Throws `badFile` with the line at fault.
 */
export const csvOf = async (text: string, file: string): Promise<Csv> => {
  const heading = text.split('\n', 1)[0] ?? '';
  const delimiter = heading.includes('\t') && !heading.includes(',') ? '\t' : ',';
  const [heads, ...rows] = await rowsOf(text, file, delimiter);
  if (heads === undefined) throw new Complaint('badFile', w.emptyFile(file), w.emptyFileHint);
  return { heads: heads.cells.map((cell) => cell.trim()), rows };
};

/** Freedoms of tables that people keep: quotation marks within a cell, rows of any length. */
export const FREELY = { relax_quotes: true, relax_column_count: true } as const;

/** Every row of a table that has something in it. Throws `badFile` with the line at fault. */
export const rowsOf = async (
  text: string,
  file: string,
  delimiter: string,
  how: Partial<typeof FREELY> = {},
): Promise<readonly CsvRow[]> => {
  // Half of what is loaded for an import, and for an import alone.
  const { parse } = await import('csv-parse/sync');
  try {
    const parsed: unknown = parse(text, {
      info: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      delimiter,
      ...how,
    });
    return (parsed as Parsed[]).map(rowOf);
  } catch (error) {
    throw complaintOf(error, text, file, delimiter);
  }
};

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** `lines` is the row's last line; a row with line breaks in its cells begins as many lines before. */
const rowOf = ({ record, info }: Parsed): CsvRow => ({
  line: record.reduce((line, cell) => (cell.includes('\n') ? line - cell.split('\n').length + 1 : line), info.lines),
  cells: record,
});

const complaintOf = (error: unknown, text: string, file: string, delimiter: string): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new Complaint('badFile', w.openQuote(file, lastOpened(text, delimiter)), w.quoteHint);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new Complaint('badFile', w.strayQuote(file, line), w.quoteHint);
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return new Complaint('badFile', w.ragged(file, line), w.raggedHint);
    default:
      return new Complaint('badFile', w.brokenCsv(file, line), w.quoteHint);
  }
};

/**
 * The line in which the last quotation mark was opened; the parser itself names the end of the file, where nobody would look. A mark
 * opens at the start of a cell, and the next one that is not doubled closes it.
 */
const lastOpened = (text: string, delimiter: string): number => {
  let [line, opened] = [1, 1];
  let [isOpen, isStart] = [false, true];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (sign === '"' && isOpen && text[at + 1] === '"') at += 1;
    else if (sign === '"' && (isOpen || isStart)) {
      isOpen = !isOpen;
      if (isOpen) opened = line;
    }
    isStart = sign === '\n' || sign === delimiter;
  }
  return opened;
};
