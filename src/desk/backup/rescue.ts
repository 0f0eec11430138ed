import { Complaint } from '../../core/complaint.ts';
import type { WritingCommand } from '../commit.ts';
import { readable } from '../disk/readable.ts';
import type { Ailment } from '../doctor/ailment.ts';
import { type Examined, examine } from '../doctor/examine.ts';
import { openRecovery, type Recovery } from '../recovery/recovery.ts';
import type { IsForgotten } from '../recovery/survey.ts';
import { commandOf, underLock } from '../store.ts';
import type { StoreOptions } from '../storeOptions.ts';
import { type BackupAsked, type FoundBackup, findBackup } from './findBackup.ts';
import { type KeptCopy, keepCopy } from './keepBackup.ts';
import { type Restored, restoreBackup } from './restore.ts';

/** Work on a whole desk, also on one that cannot be read. */
export type Rescue = {
  /** The desk's folder. */
  readonly folder: string;
  /** Copies the whole desk, see `keepCopy`. */
  readonly keepCopy: (out: string | null) => Promise<KeptCopy>;
  /** Finds a backup, see `findBackup`; the newest good one for null. Changes nothing. */
  readonly findBackup: (asked: BackupAsked | null) => FoundBackup;
  /** Whether a newer version of the program wrote the desk. */
  readonly isNewer: () => boolean;
  /** Puts a backup in the desk's place, see `restore`. */
  readonly restore: (found: FoundBackup) => Promise<Restored>;
  /** Examines the desk, see `examine`. Complains of `unreadable`. */
  readonly examine: () => Promise<Examined>;
  /** Recovery of records that the desk lacks, see `openRecovery`. */
  readonly recovery: (isForgotten: IsForgotten) => Recovery;
  /** Mends these faults under the lock. Complains of `locked`, `unwritable`. */
  readonly mend: (ailments: readonly Ailment[]) => Promise<void>;
};

const isNewer = ({ live }: WritingCommand): boolean => {
  try {
    live.refreshed();
    return false;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return error.code === 'newerDesk';
  }
};

export const openRescue = (options: StoreOptions): Rescue => {
  const command = commandOf(options);
  const { reach } = command;
  return {
    folder: options.folder,
    keepCopy: (out) => underLock(options, command, () => keepCopy(command, out)),
    findBackup: (asked) => readable(options.folder, () => findBackup(reach, asked)),
    recovery: (isForgotten) => openRecovery(options, isForgotten),
    isNewer: () => isNewer(command),
    restore: (found) => underLock(options, command, () => restoreBackup(command, found)),
    examine: () =>
      examine(command).catch((error) =>
        readable(options.folder, () => {
          throw error;
        }),
      ),
    mend: (ailments) =>
      underLock(options, command, () => {
        for (const { cure } of ailments) cure?.();
      }),
  };
};
