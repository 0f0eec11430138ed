import { Complaint } from '../../core/complaint.ts';
import type { WritingCommand } from '../commit.ts';
import { unless } from '../disk/files.ts';
import { lockPath } from '../disk/lock.ts';
import { readable } from '../disk/readable.ts';
import type { Ailment } from '../doctor/ailment.ts';
import type { RefLetters } from '../doctor/census.ts';
import { type Examined, examine } from '../doctor/examine.ts';
import type { Reach } from '../live/adapter.ts';
import { noteStampOf } from '../live/note.ts';
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
  readonly examine: (refLetters: RefLetters) => Promise<Examined>;
  /** Recovery of records that the desk lacks, see `openRecovery`. */
  readonly recovery: (isForgotten: IsForgotten) => Recovery;
  /** A mark of the desk's state: its stamp. Null while a process holds the lock, and may be about to change it. */
  readonly stampAtRest: () => string | null;
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

const UNSEEN = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM'];

const stampAtRest = ({ folder, path, disk: { files } }: Reach): string | null =>
  unless(UNSEEN, () => files.lstatSync(lockPath(folder))) === null
    ? (unless(UNSEEN, () => noteStampOf(path, files)) ?? '')
    : null;

export const openRescue = (options: StoreOptions): Rescue => {
  const command = commandOf(options);
  const { reach } = command;
  return {
    folder: options.folder,
    keepCopy: (out) => underLock(options, command, () => keepCopy(command, out)),
    findBackup: (asked) => readable(options.folder, () => findBackup(reach, asked)),
    recovery: (isForgotten) => openRecovery(options, isForgotten),
    stampAtRest: () => stampAtRest(reach),
    isNewer: () => isNewer(command),
    restore: (found) => underLock(options, command, () => restoreBackup(command, found)),
    examine: (refLetters) =>
      examine(command, refLetters).catch((error) =>
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
