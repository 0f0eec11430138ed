import { Complaint } from '../core/complaint.ts';
import { fileWords as w } from './words.ts';

/** A line of the file: where it begins, and its cells. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type Csv = { readonly heads: readonly string[]; readonly rows: readonly CsvRow[] };

/** Reads CSV, or tab-separated text as Excel saves Unicode. Lines end in `\n`. Throws `badFile` with the line at fault. */
export const csvOf = async (text: string, file: string): Promise<Csv> => {
  // Half of what is loaded for an import, and for an import alone.
  const { parse } = await import('csv-parse/sync');
  const heading = text.split('\n', 1)[0] ?? '';
  const delimiter = heading.includes('\t') && !heading.includes(',') ? '\t' : ',';
  try {
    const parsed: unknown = parse(text, { info: true, skip_empty_lines: true, record_delimiter: '\n', delimiter });
    const [heads, ...rows] = (parsed as Parsed[]).map(rowOf);
    if (heads === undefined) throw new Complaint('badFile', w.emptyFile(file), w.emptyFileHint);
    return { heads: heads.cells.map((cell) => cell.trim()), rows };
  } catch (error) {
    throw error instanceof Complaint ? error : complaintOf(error, text, file);
  }
};

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** `lines` is that of the last line; a row with line breaks in it begins as many lines before. */
const rowOf = ({ record, info }: Parsed): CsvRow => ({
  line: record.reduce((line, cell) => (cell.includes('\n') ? line - cell.split('\n').length + 1 : line), info.lines),
  cells: record,
});

const complaintOf = (error: unknown, text: string, file: string): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new Complaint('badFile', w.openQuote(file, lastOpened(text)), w.quoteHint);
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

/** The line in which the last quotation mark was opened; the parser itself names the end of the file, where nobody would look. */
const lastOpened = (text: string): number => {
  const marks = [...text.matchAll(/"/g)];
  const opened = marks.findLast((_, n) => n % 2 === 0);
  return text.slice(0, opened?.index ?? 0).split('\n').length;
};
