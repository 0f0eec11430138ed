import { Complaint } from '../core/complaint.ts';
import { listed } from '../core/text.ts';
import type { CsvRow } from './csv.ts';
import { headedTable, headsIn, MOST_ABOVE, type TableSheet } from './sheet.ts';
import { fileWords as w } from './words.ts';
import { type WorkbookSheet, workbookSheets } from './workbook.ts';
import { refuseLarge } from './workbookGuard.ts';

/** Most rows that are taken in from one sheet. */
const MOST_ROWS = 100_000;
/** Most cells: a hundred thousand rows of fifty. A single cell far to the right makes its whole row wide. */
const MOST_CELLS = 5_000_000;
/** Known headings by which a sheet is taken for the right one without looking at the others. */
const ENOUGH_HEADS = 2;

/** The table of a sheet, the name of the sheet, and the names of the other sheets that are not hidden. */
export type WorkbookTable = {
  readonly table: TableSheet;
  readonly name: string;
  readonly others: readonly string[];
};

/** The headings that are known, whether the table has any, and the sheet that was named. */
export type TableAsked = {
  readonly isHead: (cell: string) => boolean;
  readonly isHeaded: boolean;
  /** The name of a sheet or its number from 1; null for the first one with such headings. */
  readonly sheet: string | null;
};

/** The table in a workbook. Throws `badFile` as `workbookSheets` does, and for more rows than are taken in. */
export const workbookTable = async (
  bytes: Uint8Array,
  file: string,
  { isHead, isHeaded, sheet }: TableAsked,
): Promise<WorkbookTable> => {
  refuseLarge(bytes, file);
  const sheets = await workbookSheets(bytes, file);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const shown = visible.length === 0 ? sheets : visible;
  const found = sheet === null ? await likeliest(shown, isHead) : named(sheets, shown, sheet);
  const table = headedTable(await rowsOf(found, file), file, isHead, isHeaded);
  return { table, name: found.name, others: visible.filter((other) => other !== found).map(({ name }) => name) };
};

const named = (sheets: readonly WorkbookSheet[], shown: readonly WorkbookSheet[], said: string): WorkbookSheet => {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
  const found = sheets.find(({ name }) => plain(name) === plain(said)) ?? shown[Number(plain(said)) - 1];
  if (found !== undefined) return found;
  throw new Complaint('badValue', w.noSuchSheet(said), w.sheetsAre(listed(sheets.map(({ name }) => name))));
};

/** The first sheet with enough known headings, otherwise the one with most of them. */
const likeliest = async (
  sheets: readonly WorkbookSheet[],
  isHead: (cell: string) => boolean,
): Promise<WorkbookSheet> => {
  let best: { readonly sheet: WorkbookSheet; readonly most: number } | null = null;
  for (const sheet of sheets) {
    const { most } = headsIn(await firstRows(sheet), isHead);
    if (best === null || most > best.most) best = { sheet, most };
    if (most >= ENOUGH_HEADS) break;
  }
  if (best === null) throw new Error('a workbook without sheets was not refused');
  return best.sheet;
};

const firstRows = async ({ rows }: WorkbookSheet): Promise<readonly CsvRow[]> => {
  const first: CsvRow[] = [];
  for await (const row of rows()) {
    first.push(row);
    if (first.length === MOST_ABOVE) break;
  }
  return first;
};

const rowsOf = async ({ rows }: WorkbookSheet, file: string): Promise<readonly CsvRow[]> => {
  const all: CsvRow[] = [];
  let cells = 0;
  for await (const row of rows()) {
    all.push(row);
    cells += row.cells.length;
    if (all.length > MOST_ROWS + MOST_ABOVE)
      throw new Complaint('badFile', w.tooManyRows(file, MOST_ROWS), w.tooLargeHint);
    if (cells > MOST_CELLS) throw new Complaint('badFile', w.tooManyCells(file), w.tooManyCellsHint);
  }
  return all;
};
