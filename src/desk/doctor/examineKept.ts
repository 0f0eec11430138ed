import type { DrawerName } from '../../core/record.ts';
import { type ArchiveNote, archiveNote } from '../archive/archiveNote.ts';
import { isInForce } from '../archive/comingWithBackup.ts';
import { type Holding, monthNamed } from '../archive/monthFile.ts';
import { archiveFolder, type MonthPath, monthsOf, pathOf } from '../archive/months.ts';
import { noteArchive } from '../archive/noteArchive.ts';
import { backupFileOf, otherNames, standingNames } from '../backup/backup.ts';
import { checkBackup } from '../backup/checkBackup.ts';
import { backupPath } from '../backup/findBackup.ts';
import type { Reach } from '../live/adapter.ts';
import type { Ailment } from './ailment.ts';
import type { RefLetters } from './census.ts';
import { type ArchiveSeen, examineArchive } from './examineArchive.ts';
import { seenIn } from './seenIn.ts';
import { type Looking, unseenWithin } from './unseen.ts';

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
  readonly archived: ArchiveSeen;
  /** Whether the whole archive could be read. */
  readonly isArchiveWhole: boolean;
  /** Notes on the whole archive. They are read before the archive: a record that has left it since is on the live desk. */
  readonly noted: readonly NotedMonth[];
};

/** Examines every backup and every month of the archive. */
export const examineKept = (reach: Reach, looking: Looking, refLetters: RefLetters): KeptSeen => {
  const { folder, disk, reading } = reach;
  const notes = archiveNote(folder, disk.files);
  // A replaced desk may be damaged. Maybe it was replaced for that reason.
  const others = otherNames(folder, disk.files).filter((name) => !/^(?:replaced|conflict)-/.test(name));
  const names = [...standingNames(folder, disk.files), ...others];
  const backups = names.flatMap((name): readonly Ailment[] =>
    seenIn<Ailment>(`backup/${backupFileOf(name)}`, 'damagedBackup', () => {
      checkBackup(backupPath(folder, name), reading, disk.files);
      return [];
    }),
  );
  const listed = looking.tried(archiveFolder(folder), () => monthsOf(folder, disk.files), null);
  const archive = examineArchive(listed ?? [], reach, refLetters);
  const isUnseen = looking.unseen().some(({ where }) => `${where}/`.startsWith('archive/'));
  const isArchiveWhole = listed !== null && !isUnseen && archive.ailments.length === 0;
  const noted = isArchiveWhole ? notedIn(reach, notes, listed) : [];
  return {
    ailments: [...backups, ...archive.ailments],
    backups: names.length,
    archived: archive.seen,
    isArchiveWhole,
    noted,
  };
};

/** The notes; none if a restored archive is waiting to be put in place. */
const notedIn = (reach: Reach, notes: ArchiveNote, months: readonly MonthPath[]): readonly NotedMonth[] => {
  const { folder, disk } = reach;
  if (isInForce(folder, disk.files)) return [];
  const paths = new Set(months.map(({ path }) => path));
  return notes.names().flatMap((name) => {
    const month = monthNamed(name);
    const ids = notes.get(name)?.holding.ids;
    if (month === null || ids === undefined) return [];
    const path = pathOf(folder, month);
    const written = [{ ...month, path }];
    const forget = () => noteArchive(reach, { written, all: () => monthsOf(folder, disk.files) });
    return [{ drawer: month.drawer, where: unseenWithin(folder, path), isThere: paths.has(path), ids, forget }];
  });
};
