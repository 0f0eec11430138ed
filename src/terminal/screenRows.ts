import { clustersOf, widthOf } from './width.ts';

/** Where a row of the screen stands in its text, in UTF-16 units: from `start` up to and without `end`. */
export type ScreenRow = { readonly start: number; readonly end: number };

/** A place on the screen: rows and columns from 0. */
export type Spot = { readonly row: number; readonly column: number };

/**
 * A text on rows of at most `width` columns. Unlike `breakLines` it parts a text that is being typed, where no blank may vanish: the row
 * ends between any two characters, before a wide one that would not fit. There is at least one row.
 */
export const screenRows = (text: string, width: number): readonly ScreenRow[] => {
  const rows: ScreenRow[] = [];
  let [start, end, used] = [0, 0, 0];
  for (const cluster of clustersOf(text)) {
    const columns = widthOf(cluster);
    // inquirer takes a row of as many UTF-16 units as the screen has columns for a full one, however narrow its characters are.
    if (end > start && (used + columns > width || end - start + cluster.length > width)) {
      rows.push({ start, end });
      [start, used] = [end, 0];
    }
    end += cluster.length;
    used += columns;
  }
  return [...rows, { start, end }];
};

/** Where the character stands that begins after `units` UTF-16 units of the text. */
export const spotIn = (text: string, rows: readonly ScreenRow[], units: number): Spot => {
  const after = rows.findIndex(({ end }) => units < end);
  const row = after === -1 ? rows.length - 1 : after;
  return { row, column: widthOf(text.slice(rows[row]?.start ?? 0, units)) };
};

/** The number of the first of `room` rows to be shown, so that the cursor's row is among them, and the end of the text if it can be. */
export const firstShown = (rows: readonly ScreenRow[], cursor: Spot, room: number): number =>
  Math.max(0, Math.min(cursor.row, rows.length - room));
