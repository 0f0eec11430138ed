import type { DrawerName, Row } from '../record.ts';
import { doctorWords as w } from '../words/doctor.ts';
import type { Reach } from './adapter.ts';
import type { Ailment } from './ailment.ts';
import { fileOf, otherNames, standingNames } from './backup.ts';
import { parseBackup } from './bundle.ts';
import { isSystemError } from './files.ts';
import { FromTheFuture } from './migrations.ts';
import { archiveFolder, monthsOf } from './months.ts';
import { parseMonth } from './monthText.ts';
import { rowOf } from './reading.ts';
import { Misshapen } from './shape.ts';
import { backupPath } from './shelf.ts';
import { type Looking, unreadableAt, within } from './unseen.ts';

export type Archived = { readonly drawer: DrawerName; readonly row: Row };
export type KeptSeen = {
  readonly ailments: readonly Ailment[];
  readonly backups: number;
  /** Every record that could be read in the archive. */
  readonly archived: readonly Archived[];
};

/** Reads every backup and every month of the archive. */
export const examineKept = ({ folder, disk, reading }: Reach, { tried }: Looking): KeptSeen => {
  // A desk that was replaced may have been damaged: that is why it was.
  const others = otherNames(folder, disk.files).filter((name) => !name.startsWith('replaced-'));
  const names = [...standingNames(folder, disk.files), ...others];
  const backups = names.flatMap((name) =>
    seen(`backup/${fileOf(name)}`, 'damagedBackup', () => {
      parseBackup(disk.files.readFileSync(backupPath(folder, name)), reading);
      return [];
    }),
  );
  const months = tried(archiveFolder(folder), () => monthsOf(folder, disk.files), []).flatMap((month) =>
    seen<Archived>(within(folder, month.path), 'damagedArchive', () => {
      const { forms } = parseMonth(disk.files.readFileSync(month.path), month, reading);
      return forms.map((form) => ({ drawer: month.drawer, row: rowOf(form, reading.zone) }));
    }),
  );
  const ailments = [...backups, ...months].flatMap((one) => ('code' in one ? [one] : []));
  return { ailments, backups: names.length, archived: months.flatMap((one) => ('row' in one ? [one] : [])) };
};

/** What a file holds, or what is the matter with it. */
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
