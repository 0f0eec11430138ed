import type { CsvRow } from '../../../formats/csv.ts';

/** The rows as they are read, and what was done to them or could be done. */
export type Mended = {
  readonly rows: readonly CsvRow[];
  /** The lines in which cells showed an error, which is taken as an empty cell. */
  readonly emptied: readonly number[];
  /** How many rows have other cells but none for the main field, below a row that has one. */
  readonly lacking: number;
};

/**
 * Errors of spreadsheets: of a formula, and of a column that was too narrow when it was copied. Source: ECMA-376 part 1, 18.17.3, and what Excel has
 * added since; Err:502 and the like are of LibreOffice.
 */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|[A-Z]{2,12}!|#{2,})$|^Err:\d{3}$/;

/**
 * The rows of a table with the errors of spreadsheets taken out, and the cells of some columns filled with the value above them, as merged cells mean
 * it. A row without any cell is left as it is.
 */
export const mendedRows = (rows: readonly CsvRow[], main: number | undefined, filled: readonly number[]): Mended => {
  const emptied: number[] = [];
  const above = new Map<number, string>();
  let [lacking, hasMain] = [0, false];
  const mended = rows.map((row) => {
    const cells = withoutErrors(row.cells);
    if (cells !== row.cells) emptied.push(row.line);
    const whole = filled.length === 0 ? cells : filledFrom(above, cells, filled);
    const isBlank = main === undefined || (whole[main] ?? '').trim() === '';
    if (!isBlank) hasMain = true;
    else if (hasMain && whole.some((cell) => cell.trim() !== '')) lacking += 1;
    return whole === row.cells ? row : { line: row.line, cells: whole };
  });
  return { rows: mended, emptied, lacking };
};

const withoutErrors = (cells: readonly string[]): readonly string[] =>
  cells.some(isError) ? cells.map((cell) => (isError(cell) ? '' : cell)) : cells;

const isError = (cell: string): boolean => (cell.startsWith('#') || cell.startsWith('Err:')) && ERROR.test(cell.trim());

const filledFrom = (
  above: Map<number, string>,
  cells: readonly string[],
  filled: readonly number[],
): readonly string[] => {
  if (cells.every((cell) => cell.trim() === '')) return cells;
  const whole = [...cells];
  for (const at of filled) {
    while (whole.length <= at) whole.push('');
    if ((whole[at] ?? '').trim() === '') whole[at] = above.get(at) ?? '';
    else above.set(at, whole[at] ?? '');
  }
  return whole;
};
