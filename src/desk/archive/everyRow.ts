import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import { monthRows } from './archive.ts';
import { type MonthPath, monthsOf } from './months.ts';

/** Number of months whose records are held at once. Records that were made one after the other were mostly closed in the same months. */
const MONTHS_HELD = 6;

/** The place of a record: the number of its month, or the live desk. */
type RowPlace = Pick<Row, 'id' | 'uid'> & { readonly month: number };
const LIVE = -1;

/**
 * All records of a drawer, those of the archive and those of the live desk, in the order of their ids. A record that is in both is taken from
 * the desk. The archive is read twice, month by month: ten years do not fit into memory. Complains as `archivedRows` does.
 */
export function* everyRow(reach: Reach, live: Contents, drawer: DrawerName): Iterable<Row> {
  const { places, rowAt } = placed(reach, live, drawer);
  for (const place of places.sort((a, b) => compareIds(a.id, b.id))) {
    // A record that is there no longer has moved. The desk has changed then, and the work is repeated.
    const row = rowAt(place);
    if (row !== undefined) yield row;
  }
}

/**
 * All records of a drawer as `everyRow`, in the order in which they lie. A month is read once and not held. Complains as `archivedRows` does.
 */
export function* unorderedRows(reach: Reach, live: Contents, drawer: DrawerName): Iterable<Row> {
  const known = new Set<string>();
  const rows = recordsOf(live.drawers, drawer);
  for (const { id, uid } of rows) known.add(id).add(uid);
  yield* rows;
  for (const month of monthsOf(reach.folder, reach.disk.files, drawer))
    for (const row of monthRows(month, reach)) {
      if (known.has(row.id) || known.has(row.uid)) continue;
      known.add(row.id).add(row.uid);
      yield row;
    }
}

/** All records of a drawer, of which only the ids are held, and the way to one of them by its uid. */
export type IndexedRows = {
  readonly ids: readonly Pick<Row, 'id' | 'uid'>[];
  readonly at: (uid: string) => Row | undefined;
};

/**
 * Looks for all records of a drawer, those of the archive and those of the live desk, see `everyRow`. A record is read when it is asked for; it is
 * quick for records that were made one after the other. Complains as `archivedRows` does.
 */
export const indexedRows = (reach: Reach, live: Contents, drawer: DrawerName): IndexedRows => {
  const { places, rowAt } = placed(reach, live, drawer);
  const byUid = new Map<string, RowPlace>();
  for (const place of places) byUid.set(place.uid, place);
  return {
    ids: places,
    at: (uid) => {
      const place = byUid.get(uid);
      return place === undefined ? undefined : rowAt(place);
    },
  };
};

/** The places of all records of a drawer, and the record at a place. */
const placed = (reach: Reach, live: Contents, drawer: DrawerName) => {
  const months = monthsOf(reach.folder, reach.disk.files, drawer);
  const here = new Map(recordsOf(live.drawers, drawer).map((row) => [row.id, row]));
  const living = Array.from(here.values(), ({ id, uid }): RowPlace => ({ id, uid, month: LIVE }));
  const monthly = monthsHeld(reach, months);
  return {
    places: [...placesIn(reach, months, here), ...living],
    rowAt: ({ id, month }: RowPlace): Row | undefined => (month === LIVE ? here.get(id) : monthly(month).get(id)),
  };
};

const placesIn = (reach: Reach, months: readonly MonthPath[], here: ReadonlyMap<string, Row>): readonly RowPlace[] => {
  const known = new Set([...here.values()].flatMap(({ id, uid }) => [id, uid]));
  const places: RowPlace[] = [];
  for (const [n, month] of months.entries())
    for (const { id, uid } of monthRows(month, reach)) {
      if (known.has(id) || known.has(uid)) continue;
      known.add(id).add(uid);
      places.push({ id, uid, month: n });
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
