import { addMonths } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { AnySieve } from '../../core/sieve.ts';
import type { RecordChange } from '../changes.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, drawerNamesOf, recordsOf } from '../live/contents.ts';
import { isSameDrawer, withDrawers } from '../live/drawersOpenedLate.ts';
import type { LiveDesk } from '../live/live.ts';
import { archivedRows, originOf } from './archive.ts';
import { attempt, destinationsOf, fileAway, type Leaving, monthAt, takeOut } from './file.ts';
import { monthsOf } from './months.ts';
import { endMove, noteMove, settle, uidsOf } from './moveMark.ts';
import { noteArchive } from './noteArchive.ts';

/** The archived records that a piece of work has to see: by drawer, those that any of the sieves lets through. */
export type PastSieves = Readonly<Partial<Record<DrawerName, readonly AnySieve[]>>>;

/** Archived records of a drawer that are not on the live desk, each once. Complains as `archivedRows` does. */
export const pastRows = (
  reach: Reach,
  live: Contents,
  drawer: DrawerName,
  sieves: readonly AnySieve[],
): readonly Row[] => {
  const known = new Set(recordsOf(live.drawers, drawer).flatMap(({ id, uid }) => [id, uid]));
  const found = sieves.flatMap((sieve) => archivedRows(reach, drawer, sieve));
  return found.filter(({ id, uid }) => {
    if (known.has(id) || known.has(uid)) return false;
    known.add(id).add(uid);
    return true;
  });
};

/** The live desk with archived records in front of the live ones. Complains as `archivedRows` does. */
export const withPast = (reach: Reach, live: Contents, past: PastSieves): Contents =>
  mapDrawers(
    live,
    drawerNamesOf(live.drawers).filter((name) => (past[name] ?? []).length > 0),
    (rows, drawer) => {
      const found = pastRows(reach, live, drawer, past[drawer] ?? []);
      return found.length === 0 ? rows : [...found, ...rows];
    },
  );

/** The desk with the records of these drawers replaced. The other drawers are not opened. */
const mapDrawers = (
  contents: Contents,
  names: readonly DrawerName[],
  make: (rows: readonly Row[], drawer: DrawerName) => readonly Row[],
): Contents => {
  const made = names.map((name) => [name, make(contents.drawers[name], name)] as const);
  return { ...contents, drawers: withDrawers(contents.drawers, Object.fromEntries(made)) };
};

/** A piece of work: the live desk, the desk it was shown (with archived records), and the desk it returned. */
export type Work = { readonly live: Contents; readonly before: Contents; readonly after: Contents };

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

/** The live desk after some work. Archived records that it did not change stay in the archive. */
export const onDesk = ({ live, before, after }: Work, changes: readonly RecordChange[]): Contents => {
  const changed = idsOf(changes);
  const shownOf = drawerNamesOf(before.drawers).filter((name) => !isSameDrawer(before.drawers, live.drawers, name));
  return mapDrawers(after, shownOf, (rows, drawer) => {
    const lives = idsOf(live.drawers[drawer]);
    const shown = idsOf(before.drawers[drawer]);
    return rows.filter(({ id }) => changed.has(id) || lives.has(id) || !shown.has(id));
  });
};

/**
 * Brings archived records that the work changes or removes back to the live desk, unchanged: the change itself is then journalled and
 * undone like any other. Complains of `unwritable` or as `archivedRows` does; nothing has changed then, but some records may be in
 * another place.
 */
export const bringBack = (reach: Reach, desk: LiveDesk, work: Work, changes: readonly RecordChange[]): void => {
  const changed = idsOf(changes);
  const shown = drawerNamesOf(work.before.drawers).filter(
    (name) => !isSameDrawer(work.before.drawers, work.live.drawers, name),
  );
  const back = shown.map((name) => {
    const lives = idsOf(work.live.drawers[name]);
    return [name, work.before.drawers[name].filter(({ id }) => changed.has(id) && !lives.has(id))] as const;
  });
  const months = [...new Set(back.flatMap(([, rows]) => rows).flatMap((row) => originOf(row) ?? []))];
  if (months.length === 0) return;
  // The records were read by the notes on these files. Before they are written on, the files themselves are looked through.
  for (const month of months) monthAt(month, reach);
  const backIn = new Map(back);
  const taken = mapDrawers(work.live, [...backIn.keys()], (rows, drawer) => [...rows, ...(backIn.get(drawer) ?? [])]);
  noteMove(reach, months);
  desk.write(taken);
  for (const month of months) takeOut(month, uidsOf(taken.drawers[month.drawer]), reach);
  endMove(reach);
};

export type Sweep = {
  /** Records that leave the live desk with this write. They are in the archive already. */
  readonly filed: readonly Leaving[];
  /** Ends the move. Call this after the live desk is written. */
  readonly end: (written: Contents) => void;
};

/**
 * Writes the records that leave into the archive. Also prepares for records that come back from the journal or a backup while the archive
 * has them too: a note names the files concerned, and until it is removed the live desk is right, whatever happens in between.
 */
export const beginSweep = (reach: Reach, leaving: readonly Leaving[], returning: readonly DrawerName[]): Sweep => {
  const stale = returning.flatMap((drawer) => monthsOf(reach.folder, reach.disk.files, drawer));
  const months = [...destinationsOf(reach.folder, leaving), ...stale];
  if (months.length === 0 || !attempt(() => noteMove(reach, months))) return { filed: [], end: () => {} };
  const filed = fileAway(reach, leaving);
  const end = (written: Contents): void => {
    const isWhole = settle(reach, stale, written) && filed.length === leaving.length;
    if (isWhole) endMove(reach);
    const since = addMonths(reach.today, -12).slice(0, 7);
    noteArchive(reach, {
      ...{ written: months, all: () => monthsOf(reach.folder, reach.disk.files) },
      recent: () => monthsOf(reach.folder, reach.disk.files, undefined, since),
    });
  };
  return { filed, end };
};

/** Drawers in which the work brings back an old record, with an id that was given out before. */
export const returningTo = ({ live }: Work, changes: readonly RecordChange[]): readonly DrawerName[] => {
  const isOld = ({ before, id }: RecordChange): boolean =>
    before === null && Number(id.slice(1)) <= (live.counters[id.slice(0, 1)] ?? 0);
  return [...new Set(changes.filter(isOld).map(({ drawer }) => drawer))];
};

/** The desk without the records that were filed. */
export const without = (contents: Contents, filed: readonly Leaving[]): Contents => {
  if (filed.length === 0) return contents;
  const uids = new Set(filed.map(({ row }) => row.uid));
  const concerned = [...new Set(filed.map(({ drawer }) => drawer))];
  return mapDrawers(contents, concerned, (rows) => rows.filter(({ uid }) => !uids.has(uid)));
};
