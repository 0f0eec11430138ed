import type { Text } from '../../core/text.ts';

/** Something about a desk that `doctor` has to say. */
export type Ailment = {
  /** Stable, for scripts. */
  readonly code:
    | 'damagedDesk'
    | 'damagedArchive'
    | 'damagedBackup'
    | 'damagedReminders'
    | 'damagedSecrets'
    | 'newerFile'
    | 'unreadable'
    | 'badSetting'
    | 'badHoliday'
    | 'tornLine'
    | 'unsettled'
    | 'journalBehind'
    | 'leftover'
    | 'staleLock'
    | 'locked'
    | 'tooOpen'
    | 'counterBehind'
    | 'badRecord'
    | 'wrongLetter'
    | 'duplicateId'
    | 'duplicateUid'
    | 'lostRecords'
    | 'noSuchRef'
    | 'noLead';
  /** A fault makes the desk less than it should be; advice is only worth a thought. */
  readonly severity: 'fault' | 'advice';
  /** A path within the desk's folder, or a record's id; '' for the desk as a whole. */
  readonly where: string;
  readonly what: Text;
  /** What the person can do, or what `--fix` would. */
  readonly remedy: Text | null;
  /** Mends it without touching a record; to be called under the lock. */
  readonly cure?: () => void;
};
