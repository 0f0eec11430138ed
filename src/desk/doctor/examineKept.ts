import type { DrawerName, Row } from '../../core/record.ts';
import { type ArchiveNote, archiveNote, noteArchive } from '../archive/archiveNote.ts';
import { isInForce } from '../archive/comingWithBackup.ts';
import { type Holding, monthNamed, parseMonth } from '../archive/monthFile.ts';
import { archiveFolder, type MonthPath, monthsOf, pathOf } from '../archive/months.ts';
import { backupFileOf, otherNames, standingNames } from '../backup/backup.ts';
import { parseBackup } from '../backup/bundle.ts';
import { backupPath } from '../backup/findBackup.ts';
import { isSystemError } from '../disk/files.ts';
import { rowOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { FromTheFuture } from '../live/migrations.ts';
import { Misshapen } from '../live/outline.ts';
import type { Ailment } from './ailment.ts';
import { type Looking, unreadableAt, unseenWithin } from './unseen.ts';
import { doctorWords as w } from './words.ts';

export type Archived = {
  readonly drawer: DrawerName;
  readonly row: Row;
  /** File of the record. */
  readonly where: string;
};

/** A file of the archive as its note describes it. */
export type NotedMonth = {
  readonly drawer: DrawerName;
  readonly where: string;
  readonly isThere: boolean;
  /** Lowest and highest number of an id. Both records stood in the file. */
  readonly ids: Holding['ids'];
  /** Writes a new note on the file. Call this under the lock. */
  readonly forget: () => void;
};

export type KeptSeen = {
  readonly ailments: readonly Ailment[];
  readonly backups: number;
  /** All records that could be read in the archive. */
  readonly archived: readonly Archived[];
  /** Whether the whole archive could be read. */
  readonly isArchiveWhole: boolean;
  /** Notes on the whole archive. They are read before the archive: a record that has left it since is on the live desk. */
  readonly noted: readonly NotedMonth[];
};

/** Examines every backup and every month of the archive. */
export const examineKept = (reach: Reach, looking: Looking): KeptSeen => {
  const { folder, disk, reading } = reach;
  const notes = archiveNote(folder, disk.files);
  // A replaced desk may be damaged. Maybe it was replaced for that reason.
  const others = otherNames(folder, disk.files).filter((name) => !/^(?:replaced|conflict)-/.test(name));
  const names = [...standingNames(folder, disk.files), ...others];
  const backups = names.flatMap((name) =>
    seen(`backup/${backupFileOf(name)}`, 'damagedBackup', () => {
      parseBackup(disk.files.readFileSync(backupPath(folder, name)), reading);
      return [];
    }),
  );
  const listed = looking.tried(archiveFolder(folder), () => monthsOf(folder, disk.files), null);
  const months = (listed ?? []).flatMap((month) => {
    const where = unseenWithin(folder, month.path);
    return seen<Archived>(where, 'damagedArchive', () => {
      const { forms } = parseMonth(disk.files.readFileSync(month.path), month, reading);
      return forms.map((form) => ({ drawer: month.drawer, row: rowOf(form, month.drawer, reading), where }));
    });
  });
  const ailments = [...backups, ...months].flatMap((one) => ('code' in one ? [one] : []));
  const archived = months.flatMap((one) => ('row' in one ? [one] : []));
  const isUnseen = looking.unseen().some(({ where }) => `${where}/`.startsWith('archive/'));
  const isArchiveWhole = listed !== null && !isUnseen && archived.length === months.length;
  const noted = isArchiveWhole ? notedIn(reach, notes, listed) : [];
  return { ailments, backups: names.length, archived, isArchiveWhole, noted };
};

/** The notes; none if a restored archive is waiting to be put in place. */
const notedIn = (reach: Reach, notes: ArchiveNote, months: readonly MonthPath[]): readonly NotedMonth[] => {
  const { folder, disk } = reach;
  if (isInForce(folder, disk.files)) return [];
  return notes.names.flatMap((name) => {
    const month = monthNamed(name);
    const ids = notes.get(name)?.holding.ids;
    if (month === null || ids === undefined) return [];
    const path = pathOf(folder, month);
    const written = [{ ...month, path }];
    const forget = () => noteArchive(reach, { written, all: () => monthsOf(folder, disk.files) });
    const isThere = months.some((one) => one.path === path);
    return [{ drawer: month.drawer, where: unseenWithin(folder, path), isThere, ids, forget }];
  });
};

/** The contents of a file, or the finding about it. */
const seen = <T>(
  where: string,
  code: 'damagedBackup' | 'damagedArchive',
  read: () => readonly T[],
): readonly (T | Ailment)[] => {
  const severity = 'fault';
  try {
    return read();
  } catch (error) {
    const remedy = code === 'damagedBackup' ? w.badBackupDoes : w.badArchiveDoes;
    if (error instanceof Misshapen) return [{ code, severity, where, what: w.fileDamaged(error.why), remedy }];
    if (error instanceof FromTheFuture)
      return [{ code: 'newerFile', severity, where, what: w.newer(error.version), remedy: w.upgrade }];
    if (isSystemError(error)) return [unreadableAt(where, error)];
    throw error;
  }
};
