import { Complaint } from '../core/complaint.ts';
import { fileWords as w } from './words.ts';

/** A row of the file: the line where it begins, and its cells. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type Csv = { readonly heads: readonly string[]; readonly rows: readonly CsvRow[] };

/**
 * The rows of a table that a program wrote: every row as long as the first, quotation marks in the right places. Reads CSV, or
 * tab-separated text as Excel saves Unicode. Lines end in `\n`. Throws `badFile`, naming the line.
 */
export const csvOf = async (text: string, file: string): Promise<Csv> => {
  const heading = text.split('\n', 1)[0] ?? '';
  const delimiter = heading.includes('\t') && !heading.includes(',') ? '\t' : ',';
  const [heads, ...rows] = await csvRowsOf(text, file, delimiter);
  if (heads === undefined) throw new Complaint('badFile', w.emptyFile(file), w.emptyFileHint);
  return { heads: heads.cells.map((cell) => cell.trim()), rows };
};

/** Options that accept the irregularities of tables kept by people: quotation marks within a cell, rows of any length. */
export const FREELY = { relax_quotes: true, relax_column_count: true } as const;

/** Every row of a table that is not empty. Throws `badFile`, naming the line. */
export const csvRowsOf = async (
  text: string,
  file: string,
  delimiter: string,
  how: Partial<typeof FREELY> = {},
): Promise<readonly CsvRow[]> => {
  // Loaded here, because the package is half of the code of an import and nothing else needs it.
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

/** The row with the line where it begins. `lines` is its last line; line breaks in cells are counted back. */
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
 * The line in which the last quotation mark was opened. The parser itself names the end of the file, where nobody would look. A mark opens
 * at the start of a cell, and the next one that is not doubled closes it.
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
