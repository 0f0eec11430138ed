import { NO_MOMENTS } from '../../core/moments.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { AnySieve } from '../../core/sieve.ts';
import { unless } from '../disk/files.ts';
import { momentsIn, rowInPlace } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { glimpse, noteStampOf } from '../live/note.ts';
import { type ArchiveNote, archiveNote, type MonthNote, mayPointAt, monthNameOf } from './archiveNote.ts';
import { isInForce } from './comingWithBackup.ts';
import { guarded } from './guarded.ts';
import { formsIn, HEAD_BYTES, type Holding, holdingIn } from './monthFile.ts';
import { type MonthPath, monthsOf, pathOf } from './months.ts';
import { type Sifter, sifterOf } from './sifting.ts';

/**
 * Archived records of a drawer that a sieve lets through, the newest month first. Records that are on the live desk too may be among
 * them. Files that cannot hold any are not read. Complains of `damagedDesk` and `newerDesk`, naming the file, and of `unreadable`.
 */
export const archivedRows = (reach: Reach, drawer: DrawerName, sieve: AnySieve): readonly Row[] => {
  const shelf: Shelf = { ...reach, note: noteAt(reach) };
  if (sieve.ids !== undefined) return rowsById(drawer, sieve.ids, shelf);
  const { days, pointingAt } = sieve;
  const sifter = sifterOf(sieve, momentsIn(drawer, reach.reading));
  return (
    monthsOf(reach.folder, reach.disk.files, drawer, sieve.since?.slice(0, 7))
      // Only the note is asked, not the first lines of the file: somebody may have edited the records and not the first lines.
      .filter((month) => days === undefined || touches(notedOf(month, shelf)?.holding ?? null, days))
      .filter((month) => pointingAt === undefined || points(month, pointingAt, shelf))
      .flatMap((month) => rowsIn(month, sifter, shelf))
  );
};

/** Whether a note says that this program wrote the file with this stamp. If its seal is wrong all the same, bytes have changed by themselves. */
export const isNotedAs = (month: MonthPath, stamp: string, reach: Reach): boolean =>
  noteAt(reach).get(monthNameOf(month))?.stamp === stamp;

const noteAt = (reach: Reach): ArchiveNote => {
  const note = notes.get(reach) ?? archiveNote(reach.folder, reach.disk.files);
  notes.set(reach, note);
  return note;
};

// The note is read once in a command. A file that changed since has another stamp.
const notes = new WeakMap<Reach, ArchiveNote>();

/** The archive with its note. */
type Shelf = Reach & { readonly note: ArchiveNote };

/** The note on a file; null if there is none, or if the file has changed since. */
const notedOf = (month: MonthPath, { note, disk }: Shelf): MonthNote | null => {
  const noted = note.get(monthNameOf(month));
  return noted !== null && noted.stamp === guarded(month.path, () => noteStampOf(month.path, disk.files))
    ? noted
    : null;
};

const points = (month: MonthPath, id: string, shelf: Shelf): boolean => {
  const noted = notedOf(month, shelf);
  return noted === null || mayPointAt(noted, id);
};

/**
 * Looks for ids in the months that the note names, so that the folder need not be listed; then in the months whose first lines name them;
 * then in all others, because a file edited by hand may hold more than its first lines say.
 */
const rowsById = (drawer: DrawerName, ids: readonly string[], shelf: Shelf): readonly Row[] => {
  const numbers = ids.map((id) => Number(id.slice(1)));
  const isLikely = (held: Holding | null): boolean =>
    held !== null && numbers.some((number) => held.ids[0] <= number && number <= held.ids[1]);
  const wanted = new Set(ids);
  const tried = new Set<string>();
  const found: Row[] = [];
  const seek = (months: readonly MonthPath[]): void => {
    for (const month of months) {
      if (wanted.size === 0) return;
      if (tried.has(month.path)) continue;
      tried.add(month.path);
      for (const row of rowsIn(month, sifterOf({ ids: [...wanted] }, NO_MOMENTS), shelf))
        if (wanted.delete(row.id)) found.push(row);
    }
  };
  seek(notedMonths(drawer, shelf, numbers));
  if (wanted.size === 0) return found;
  const months = monthsOf(shelf.folder, shelf.disk.files, drawer);
  seek(months.filter((month) => isLikely(holdingOf(month, shelf))));
  seek(months);
  return found;
};

/**
 * Months of a drawer that may hold one of these numbers, as the notes say, the newest first; none while a restored archive is waiting to be put
 * in place.
 */
const notedMonths = (
  drawer: DrawerName,
  { folder, disk, note }: Shelf,
  numbers: readonly number[],
): readonly MonthPath[] =>
  isInForce(folder, disk.files)
    ? []
    : note
        .around(drawer, numbers)
        .map((name) => name.slice(drawer.length + 1))
        .filter((month) => /^\d{4}-\d{2}$/.test(month))
        .sort()
        .reverse()
        .map((month) => ({ drawer, month, path: pathOf(folder, { drawer, month }) }));

const touches = (holding: Holding | null, { first, last }: NonNullable<AnySieve['days']>): boolean => {
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

const rowsIn = (month: MonthPath, sifter: Sifter, { note, reading, disk }: Shelf): readonly Row[] =>
  guarded(month.path, () => {
    // A file may vanish after it was listed. Its records are back on the live desk then.
    const read = glimpse(month.path, disk.files);
    const noted = note.get(monthNameOf(month));
    const said = { isOurs: read?.stamp === noted?.stamp, isPlain: noted?.isPlain === true };
    const forms = read === null ? [] : formsIn(read.bytes, month, sifter, reading, said);
    const rows = forms.map((form) => rowInPlace(form, month.drawer, reading)).filter(sifter.passes);
    for (const row of rows) origins.set(row, month);
    return rows;
  });

/** All records of a month. Complains as `archivedRows` does. */
export const monthRows = (month: MonthPath, reach: Reach): readonly Row[] =>
  rowsIn(month, sifterOf({}, NO_MOMENTS), { ...reach, note: noteAt(reach) });

const origins = new WeakMap<Row, MonthPath>();

/** The file that a record was read from; null if it does not come from the archive. */
export const originOf = (row: Row): MonthPath | null => origins.get(row) ?? null;
