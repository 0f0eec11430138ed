import { isSystemError } from '../disk/files.ts';
import { FromTheFuture } from '../live/migrations.ts';
import { Misshapen } from '../live/outline.ts';
import type { Ailment } from './ailment.ts';
import { unreadableAt } from './unseen.ts';
import { doctorWords as w } from './words.ts';

/** The contents of a file, or the finding about it. */
export const seenIn = <T>(
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
