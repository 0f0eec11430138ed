import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import { monthRows } from './archive.ts';
import { type MonthPath, monthsOf } from './months.ts';

/** Number of months whose records are held at once. Records that were made one after the other were mostly closed in the same months. */
const MONTHS_HELD = 6;

/** The place of a record: the number of its month, or the live desk. */
type RowPlace = { readonly id: string; readonly month: number };
const LIVE = -1;

/**
 * All records of a drawer, those of the archive and those of the live desk, in the order of their ids. A record that is in both is taken from
 * the desk. The archive is read twice, month by month: ten years do not fit into memory. Complains as `archivedRows` does.
 */
export function* everyRow(reach: Reach, live: Contents, drawer: DrawerName): Iterable<Row> {
  const months = monthsOf(reach.folder, reach.disk.files, drawer);
  const here = new Map(recordsOf(live.drawers, drawer).map((row) => [row.id, row]));
  const places = [...placesIn(reach, months, here), ...Array.from(here.keys(), (id) => ({ id, month: LIVE }))];
  const monthly = monthsHeld(reach, months);
  for (const { id, month } of places.sort((a, b) => compareIds(a.id, b.id))) {
    // A record that is there no longer has moved. The desk has changed then, and the work is repeated.
    const row = month === LIVE ? here.get(id) : monthly(month).get(id);
    if (row !== undefined) yield row;
  }
}

const placesIn = (reach: Reach, months: readonly MonthPath[], here: ReadonlyMap<string, Row>): readonly RowPlace[] => {
  const known = new Set([...here.values()].flatMap(({ id, uid }) => [id, uid]));
  const places: RowPlace[] = [];
  for (const [n, month] of months.entries())
    for (const { id, uid } of monthRows(month, reach)) {
      if (known.has(id) || known.has(uid)) continue;
      known.add(id).add(uid);
      places.push({ id, month: n });
    }
  return places;
};

/** The records of a month by id. Of the months those that were asked for last are held. */
const monthsHeld = (reach: Reach, months: readonly MonthPath[]): ((n: number) => ReadonlyMap<string, Row>) => {
  const held = new Map<number, ReadonlyMap<string, Row>>();
  return (n) => {
    const month = months[n] as MonthPath;
    const rows = held.get(n) ?? byId(monthRows(month, reach));
    held.delete(n);
    held.set(n, rows);
    const [oldest = n] = held.keys();
    if (held.size > MONTHS_HELD) held.delete(oldest);
    return rows;
  };
};

/** The rows by id. Of two with one id the first counts. */
const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.toReversed().map((row) => [row.id, row]));
