import { clustersOf, widthOf } from './width.ts';

/** The place of a row of the screen in its text, in UTF-16 units: from `start` up to and without `end`. */
export type ScreenRow = { readonly start: number; readonly end: number };

/** A place on the screen: rows and columns from 0. */
export type ScreenSpot = { readonly row: number; readonly column: number };

/**
 * Splits a text that is being typed into rows of at most `width` columns, at least one row. A row may end between any two characters; a
 * wide one that does not fit begins the next row. Unlike `breakLines`, no space is dropped.
 */
export const screenRows = (text: string, width: number): readonly ScreenRow[] => {
  const rows: ScreenRow[] = [];
  let [start, end, used] = [0, 0, 0];
  for (const cluster of clustersOf(text)) {
    const columns = widthOf(cluster);
    // inquirer takes a row for full when it has as many UTF-16 units as the screen has columns, even if its characters take fewer.
    if (end > start && (used + columns > width || end - start + cluster.length > width)) {
      rows.push({ start, end });
      [start, used] = [end, 0];
    }
    end += cluster.length;
    used += columns;
  }
  return [...rows, { start, end }];
};

/** The place of the character that begins after `units` UTF-16 units of the text. */
export const spotIn = (text: string, rows: readonly ScreenRow[], units: number): ScreenSpot => {
  const after = rows.findIndex(({ end }) => units < end);
  const row = after === -1 ? rows.length - 1 : after;
  return { row, column: widthOf(text.slice(rows[row]?.start ?? 0, units)) };
};

/** The first of the `room` rows that are shown: the cursor's row is among them, and the end of the text if there is room for both. */
export const firstShown = (rows: readonly ScreenRow[], cursor: ScreenSpot, room: number): number =>
  Math.max(0, Math.min(cursor.row, rows.length - room));
