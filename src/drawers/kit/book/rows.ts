import type { Row } from '../../../core/record.ts';
import type { CsvRow } from '../../../formats/csv.ts';
import type { BookFields, BookValues, Desk, Drafted, Numbered, Skipped, TableBook } from './book.ts';
import { Fault, faultOfComplaint, passageIn } from './cell.ts';
import type { Places } from './columns.ts';
import { bookWords as w } from './words.ts';

/** The details of the file whose rows are read. */
export type Opened = {
  readonly file: string;
  /** The headings; empty if the file has none. */
  readonly heads: readonly string[];
  readonly places: Places;
  readonly desk: Desk;
};

/** A row that equals an earlier one, and was imported all the same. */
export type Twin = { readonly line: number; readonly sameAs: number };

/** The rows of a book: those that became drafts, and those that cannot be imported, with the reason. */
export type ReadRows<D> = {
  readonly drafts: readonly Numbered<D>[];
  readonly skipped: readonly Skipped[];
  readonly twins: readonly Twin[];
};

const TICK = 500;

/** Reads every row. `tick` is called from time to time with the number of rows done. */
export const readRows = <F extends BookFields, D, R extends Row>(
  rows: readonly CsvRow[],
  book: TableBook<F, D, R>,
  opened: Opened,
  tick: (done: number) => void,
): ReadRows<D> => {
  const drafts: Numbered<D>[] = [];
  const skipped: Skipped[] = [];
  const twins: Twin[] = [];
  const seen = new Map<string, number>();
  const once = sharing();
  for (const [n, row] of rows.entries()) {
    const read = readRow({ line: row.line, cells: row.cells.map(once) }, book, opened, seen);
    if (read instanceof Fault) skipped.push({ line: row.line, reason: read.code, message: read.what, hint: read.hint });
    else {
      drafts.push({ line: row.line, draft: read.draft });
      if (read.sameAs !== null) twins.push({ line: row.line, sameAs: read.sameAs });
    }
    if (n % TICK === 0) tick(n);
  }
  return { drafts, skipped, twins };
};

/** Texts that are held once: the most, and the longest of them. */
const MOST_SHARED = 50_000;
const LONGEST_SHARED = 40;

/** A function that gives the same object for equal short texts. A book repeats its units, hosts and matters, and each cell is a text of its own. */
const sharing = (): ((cell: string) => string) => {
  const shared = new Map<string, string>();
  return (cell) => {
    const known = shared.get(cell);
    if (known !== undefined) return known;
    if (cell.length <= LONGEST_SHARED && shared.size < MOST_SHARED) shared.set(cell, cell);
    return cell;
  };
};

/** The character between the parts of a key. No text of a record contains a control character. */
const SEPARATOR = '\u001f';

const readRow = <F extends BookFields, D, R extends Row>(
  { line, cells }: CsvRow,
  book: TableBook<F, D, R>,
  opened: Opened,
  seen: Map<string, number>,
): (Drafted<D> & { readonly sameAs: number | null }) | Fault => {
  try {
    const clean = cells.map(passageIn);
    refuseShape(cells, clean, opened);
    const asides = asidesOf(clean, opened);
    const drafted = book.draft(
      valuesOf(clean, book.fields, opened),
      { file: opened.file, line, asides },
      opened.desk.reading.facts,
      opened.desk.dates,
    );
    const print = printOf(clean);
    const sameAs = seen.get(print) ?? null;
    if (sameAs !== null && drafted.isUnique) throw new Fault('twice', w.twice(sameAs));
    if (sameAs === null) seen.set(print, line);
    return { ...drafted, sameAs };
  } catch (error) {
    return faultOfComplaint(error);
  }
};

/** The content of a row as one text, by which equal rows are found. Empty cells at its end do not count. */
const printOf = (cells: readonly (string | null)[]): string =>
  cells
    .slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
    .map((cell) => cell ?? '')
    .join(SEPARATOR);

/** Throws a `Fault` for a row without content: an empty one, the headings repeated, or one with more cells than there are headings. */
const refuseShape = (cells: readonly string[], clean: readonly (string | null)[], { heads }: Opened): void => {
  if (clean.every((cell) => cell === null)) throw new Fault('empty', w.empty);
  if (heads.length === 0) return;
  if (cells.length >= heads.length && heads.every((head, n) => head === (clean[n] ?? '')))
    throw new Fault('headings', w.headingsAgain);
  const beyond = clean.slice(heads.length).find((cell) => cell !== null);
  if (beyond != null) throw new Fault('tooWide', w.tooWide(beyond));
};

const valuesOf = <F extends BookFields>(
  cells: readonly (string | null)[],
  fields: F,
  { places, desk }: Opened,
): BookValues<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const place = places[name];
      return [name, field.read(place === undefined ? null : (cells[place] ?? null), desk)];
    }),
  ) as BookValues<F>;

/** Cells without a field of their own, with their headings. */
const asidesOf = (cells: readonly (string | null)[], { heads, places }: Opened): readonly string[] => {
  const taken = new Set(Object.values(places));
  return cells.flatMap((cell, n) => {
    if (cell === null || taken.has(n)) return [];
    // Heading and cell are checked together, because the heading may contain a classification mark that the cell does not.
    const aside = heads[n] ? passageIn(`${heads[n]}: ${cell}`) : cell;
    return aside === null ? [] : [aside];
  });
};
