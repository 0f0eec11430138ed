import { join } from 'node:path';
import type { DrawerName, Row } from '../record.ts';
import { holding, type Sieve } from '../sieve.ts';
import type { Reach } from './adapter.ts';
import { type ArchiveNote, archiveNote, type MonthNote, mayPointAt, nameOf } from './archiveNote.ts';
import { damagedArchive, newerDesk, unreadable } from './complaints.ts';
import { DRAWERS } from './contents.ts';
import { type Files, isSystemError, unless } from './files.ts';
import { incomingArchive, isInForce } from './incoming.ts';
import { FromTheFuture } from './migrations.ts';
import { formsIn, HEAD_BYTES, type Holding, holdingIn, type MonthName } from './monthText.ts';
import { rowOf } from './reading.ts';
import { Misshapen } from './shape.ts';
import { readStamped, stampOf } from './stamp.ts';

/** A file of the archive: `archive/2026/visitors-2026-10.json`. */
export type MonthPath = MonthName & { readonly path: string };

export const archiveFolder = (desk: string): string => join(desk, 'archive');

/** Where a month of a drawer is filed. */
export const pathOf = (desk: string, month: MonthName): string => pathIn(archiveFolder(desk), month);

const pathIn = (archive: string, { drawer, month }: MonthName): string =>
  join(archive, month.slice(0, 4), `${drawer}-${month}.json`);

const MONTH = /^([a-z]+)-(\d{4}-\d{2})\.json$/;

/** Every file of a drawer from a month on, the newest first; all drawers' when none is named. */
export const monthsOf = (desk: string, files: Files, drawer?: DrawerName, since = ''): readonly MonthPath[] =>
  monthsIn(isInForce(desk, files) ? incomingArchive(desk) : archiveFolder(desk), files, drawer, since);

const monthsIn = (archive: string, files: Files, drawer: DrawerName | undefined, since: string): readonly MonthPath[] =>
  namesIn(archive, files)
    .filter((year) => /^\d{4}$/.test(year) && year >= since.slice(0, 4))
    .flatMap((year) => namesIn(join(archive, year), files))
    .flatMap((file) => {
      const [, name, month = ''] = MONTH.exec(file) ?? [];
      const known = DRAWERS.find((one) => one === name);
      // Asked before paths are made: ten years of five drawers are 480 files.
      const isAsked = known !== undefined && (drawer === undefined || known === drawer) && month >= since;
      return isAsked ? [{ drawer: known, month, path: pathIn(archive, { drawer: known, month }) }] : [];
    })
    .sort((a, b) => (a.month < b.month ? 1 : -1));

const namesIn = (folder: string, files: Files): readonly string[] =>
  unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(folder)) ?? [];

/**
 * The archived records of a drawer that the sieve lets through, newest month first; records that are on the live desk too may
 * be among them. Reads no file that cannot hold any. Complains of `damagedDesk` and `newerDesk`, naming the file, of `unreadable`.
 */
export const archivedRows = (reach: Reach, drawer: DrawerName, sieve: Sieve): readonly Row[] => {
  const months = monthsOf(reach.folder, reach.disk.files, drawer, sieve.since?.slice(0, 7));
  const shelf: Shelf = { ...reach, note: archiveNote(reach.folder, reach.disk.files) };
  if (sieve.ids !== undefined) return rowsById(months, sieve.ids, shelf);
  const { days, pointingAt, keeps } = sieve;
  return months
    .filter((month) => days === undefined || touches(holdingOf(month, shelf), days))
    .filter((month) => pointingAt === undefined || points(month, pointingAt, shelf))
    .flatMap((month) => rowsIn(month, keeps, shelf));
};

/** The archive and what was noted of it. */
type Shelf = Reach & { readonly note: ArchiveNote };

/** What was noted of the file, if it is the one of the note. */
const notedOf = (month: MonthPath, { note, disk }: Shelf): MonthNote | null => {
  const noted = note.get(nameOf(month));
  return noted !== undefined && noted.stamp === guarded(month.path, () => stampOf(month.path, disk.files))
    ? noted
    : null;
};

const points = (month: MonthPath, id: string, shelf: Shelf): boolean => {
  const noted = notedOf(month, shelf);
  return noted === null || mayPointAt(noted, id);
};

/** The months that may hold any of these first; the others only if there is need, for a file edited by hand may hold more than it says. */
const rowsById = (months: readonly MonthPath[], ids: readonly string[], reach: Shelf): readonly Row[] => {
  const numbers = ids.map((id) => Number(id.slice(1)));
  const seen = months.map((month) => ({ month, holding: holdingOf(month, reach) }));
  const isLikely = ({ holding }: (typeof seen)[number]): boolean =>
    holding !== null && numbers.some((number) => holding.ids[0] <= number && number <= holding.ids[1]);
  const wanted = new Set(ids);
  const found: Row[] = [];
  for (const { month } of [...seen.filter(isLikely), ...seen.filter((one) => !isLikely(one))]) {
    if (wanted.size === 0) break;
    for (const row of rowsIn(month, holding(...[...wanted].map((id) => `"${id}"`)), reach))
      if (wanted.delete(row.id)) found.push(row);
  }
  return found;
};

const touches = (holding: Holding | null, { first, last }: NonNullable<Sieve['days']>): boolean => {
  if (holding === null) return true;
  const { days } = holding;
  return days !== null && (first === null || days[1] >= first) && (last === null || days[0] <= last);
};

const holdingOf = (month: MonthPath, shelf: Shelf): Holding | null =>
  notedOf(month, shelf)?.holding ?? headOf(month, shelf);

const headOf = ({ path }: MonthPath, { disk: { files } }: Reach): Holding | null =>
  guarded(path, () => {
    const handle = unless(['ENOENT'], () => files.openSync(path, 'r'));
    if (handle === null) return null;
    try {
      const bytes = Buffer.alloc(HEAD_BYTES);
      return holdingIn(bytes.toString('latin1', 0, files.readSync(handle, bytes, 0, HEAD_BYTES, 0)));
    } finally {
      files.closeSync(handle);
    }
  });

const rowsIn = (month: MonthPath, keeps: Sieve['keeps'], { note, reading, disk }: Shelf): readonly Row[] =>
  guarded(month.path, () => {
    // Gone between being listed and being read: its records are on the live desk again.
    const read = readStamped(month.path, disk.files);
    const isNoted = read?.stamp === note.get(nameOf(month))?.stamp;
    const forms = read === null ? [] : formsIn(read.bytes, month, keeps, reading, isNoted);
    return forms.map((form) => {
      const row = rowOf(form, reading.zone);
      origins.set(row, month);
      return row;
    });
  });

const origins = new WeakMap<Row, MonthPath>();

/** The file a record was read from; null for one that does not come from the archive. */
export const originOf = (row: Row): MonthPath | null => origins.get(row) ?? null;

/** Does what reads a file of the archive; what it stumbles over becomes a complaint that names the file. */
export const guarded = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FromTheFuture) throw newerDesk(path, error.version);
    if (error instanceof Misshapen) throw damagedArchive(path, error.why);
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
};
