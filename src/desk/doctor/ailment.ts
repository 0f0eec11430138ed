import type { Text } from '../../core/text.ts';

/** A finding of `doctor` about a desk. */
export type Ailment = {
  /** Code for scripts; it does not change. */
  readonly code:
    | 'damagedDesk'
    | 'damagedArchive'
    | 'damagedBackup'
    | 'damagedReminders'
    | 'damagedSecrets'
    | 'newerFile'
    | 'unreadable'
    | 'badSetting'
    | 'noZone'
    | 'ambiguousName'
    | 'unknownName'
    | 'badHoliday'
    | 'tornLine'
    | 'unsettled'
    | 'journalBehind'
    | 'journalBroken'
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
    | 'lacksRecords'
    | 'copy'
    | 'stranger'
    | 'noSuchRef'
    | 'noLead'
    | 'serialHoles';
  /** Weight: a fault should be mended, advice is only a hint. */
  readonly severity: 'fault' | 'advice';
  /** Path within the desk's folder, or the id of a record; '' for the whole desk. */
  readonly where: string;
  readonly what: Text;
  /** Remedy: what the person can do, or what `--fix` would do. */
  readonly remedy: Text | null;
  /** Mends the fault and changes no record. Call this under the lock. */
  readonly cure?: () => void;
};
