import { EncryptedFileError, type Sheet } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { Complaint } from '../core/complaint.ts';
import type { CsvRow } from './csv.ts';
import { kindOfWorkbook } from './decode.ts';
import { fileWords as w } from './words.ts';
import { type SheetValue, textOfValue } from './workbookCell.ts';
import { mayBeRead, unreadableBook } from './workbookGuard.ts';

/** A sheet of a workbook. Its rows come one by one, with the numbers that the spreadsheet shows beside them; rows without content are left out. */
export type WorkbookSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: () => AsyncIterable<CsvRow>;
};

/**
 * The sheets of a workbook: .xlsx, .ods, and .xls or .et of Excel 97 and later. It is looked at by `workbookGuard.ts` before the library
 * reads it. Everything that reads a workbook is in this file; the library is hucre 1.0. Throws `badFile` for a workbook that is damaged, has
 * a password, or is too large.
 */
export const workbookSheets = async (bytes: Uint8Array, file: string): Promise<readonly WorkbookSheet[]> => {
  const kind = kindOfWorkbook(bytes);
  const tables = kind === 'ole' ? 'xls' : await mayBeRead(bytes, file);
  const sheets = await reading(file, () =>
    tables === 'xlsx' ? sheetsOfXlsx(bytes, file) : wholeSheets(bytes, tables),
  );
  if (sheets.length === 0) throw unreadableBook(file);
  return sheets;
};

/** Does what the library does, and turns its errors into complaints. On bytes made by nobody it throws errors of every kind. */
const reading = async <T>(file: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw complaintOf(error, file);
  }
};

const complaintOf = (error: unknown, file: string): unknown => {
  if (error instanceof Complaint || !(error instanceof Error)) return error;
  return error instanceof EncryptedFileError
    ? new Complaint('badFile', w.sealedFile(file), w.sealedFileHint)
    : unreadableBook(file);
};

/** The sheets of an .xlsx, whose rows are read as a stream: a table of 50,000 rows does not have to be in memory twice. */
const sheetsOfXlsx = async (bytes: Uint8Array, file: string): Promise<readonly WorkbookSheet[]> => {
  const found: { readonly name: string; readonly isHidden: boolean }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      found.push({ name, isHidden: hidden === true || veryHidden === true });
      return false;
    },
  });
  return found.map((sheet) => ({ ...sheet, rows: () => streamedRows(bytes, sheet.name, file) }));
};

async function* streamedRows(bytes: Uint8Array, sheet: string, file: string): AsyncIterable<CsvRow> {
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) yield* written(index, values);
  } catch (error) {
    throw complaintOf(error, file);
  }
}

const wholeSheets = async (bytes: Uint8Array, kind: 'xls' | 'ods'): Promise<readonly WorkbookSheet[]> => {
  const { sheets } = await (kind === 'xls' ? readXls(bytes) : readOds(bytes));
  return sheets.map(({ name, rows, hidden }) => ({ name, isHidden: hidden === true, rows: () => wholeRows(rows) }));
};

async function* wholeRows(rows: Sheet['rows']): AsyncIterable<CsvRow> {
  // The library leaves holes where .xls has no row.
  for (const [index, values] of rows.entries()) yield* written(index, values ?? []);
}

/** The row as text, if it has any. */
function* written(index: number, values: readonly (SheetValue | undefined)[]): Iterable<CsvRow> {
  const cells = values.map((value) => textOfValue(value ?? null));
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last >= 0) yield { line: index + 1, cells: cells.slice(0, last + 1) };
}
