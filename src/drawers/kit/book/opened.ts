import { Complaint } from '../../../core/complaint.ts';
import { decodedFile, kindOfWorkbook } from '../../../formats/decode.ts';
import { type TableSheet, tableSheetOf } from '../../../formats/sheet.ts';
import { bytesOf } from '../../../formats/userFile.ts';
import { fileWords } from '../../../formats/words.ts';
import type { TableAsked } from '../../../formats/workbookTable.ts';
import type { AnyCall } from '../verb.ts';
import type { Asked, BookFields } from './book.ts';
import { headIn } from './cell.ts';
import { type Mapping, placesIn, refuseBeyond } from './columns.ts';
import { datesOf, readFormat } from './dates.ts';
import type { Opened } from './rows.ts';
import { bookWords as w } from './words.ts';

export const STANDARD_INPUT = '-';

/** Sizes in bytes of a book of some 60,000 rows, from which on memory counts more than time. A workbook is packed. */
const LARGE_TEXT = 4 * 2 ** 20;
const LARGE_WORKBOOK = 2 ** 21;

/** The table of the file or of standard input, and the sheets of a workbook: the one that is read and those that are not. */
export type BookTable = {
  readonly table: TableSheet;
  readonly sheet: { readonly name: string; readonly others: readonly string[] } | null;
};

/** The table that is asked for; at a terminal it can be pasted. Throws `unreadable`, `badFile` and `badValue`. */
export const tableFrom = async (
  { file: path, encoding, sheet }: Asked,
  file: string,
  looking: Omit<TableAsked, 'sheet'>,
  call: AnyCall,
): Promise<BookTable> => {
  const bytes = await bytesFrom(path, call);
  if (bytes.length >= (kindOfWorkbook(bytes) === null ? LARGE_TEXT : LARGE_WORKBOOK)) call.world.thrifty();
  if (kindOfWorkbook(bytes) !== null) {
    const { workbookTable } = await import('../../../formats/workbookTable.ts');
    const { table, ...read } = await workbookTable(bytes, file, { ...looking, sheet });
    return { table, sheet: read };
  }
  const text = decodedFile(bytes, file, encoding);
  if (sheet !== null) throw new Complaint('badValue', fileWords.noSheets(file), fileWords.noSheetsHint);
  return { table: await tableSheetOf(text, file, looking.isHead, looking.isHeaded), sheet: null };
};

const bytesFrom = async (path: string, { world, say }: AnyCall): Promise<Uint8Array> => {
  if (path !== STANDARD_INPUT) return bytesOf(path);
  if (world.standardInput.isTerminal) await say([w.pasteNow]);
  return world.standardInput.bytes();
};

type Asking = {
  readonly file: string;
  readonly map: Mapping | null;
  readonly dateFormat: string | null;
  readonly main: { readonly field: string; readonly fields: BookFields };
};

/** Everything that reading the rows of the file needs: its columns, and the form of its dates. Throws `badFile` and `badValue`. */
export const openedAs = async (
  { heads: row, rows, above }: TableSheet,
  { file, map, dateFormat, main }: Asking,
  { facts, world }: AnyCall,
): Promise<Opened> => {
  const heads = row?.cells.map(headIn) ?? [];
  const places = placesIn(heads, map, main);
  if (row === null)
    refuseBeyond(
      places,
      rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    );
  const { toLocal } = world.clock;
  const format = dateFormat === null ? null : readFormat(dateFormat);
  const dates = await datesOf(format, yearIn(above.flatMap(({ cells }) => cells)), { facts, toLocal });
  return { file, heads, places, desk: { dates, reading: { facts, toLocal, given: {} } } };
};

/** The year in a title such as 2026年来访登记表; null if there is none, or more than one. */
const yearIn = (cells: readonly string[]): string | null => {
  const years = new Set(
    cells.flatMap((cell) =>
      [...cell.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2}) ?年/g)].map(([, year]) => year),
    ),
  );
  const [year = null] = years;
  return years.size === 1 ? year : null;
};
