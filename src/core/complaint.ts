import type { Text } from './text.ts';

/** The exit codes of the command line, by which a script can tell the kinds of failure apart. */
export const EXIT = { done: 0, failed: 1, usage: 2, damaged: 3, oldNode: 69, locked: 75, interrupted: 130 } as const;

/** Names of complaints, shown by `--json`. Names may be added but never renamed, because scripts rely on them. */
export type ComplaintCode =
  | 'usage'
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingValue'
  | 'badValue'
  | 'badTime'
  | 'classified'
  | 'noSuchRecord'
  | 'wrongDrawer'
  | 'ruleViolated'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'changedSince'
  | 'neededSince'
  | 'noSuchDesk'
  | 'noSuchBackup'
  | 'unreadable'
  | 'unwritable'
  | 'badFile'
  | 'damagedDesk'
  | 'newerDesk'
  | 'noScheduler'
  | 'locked'
  | 'notSent'
  | 'interrupted';

const EXIT_OF: Readonly<Record<ComplaintCode, number>> = {
  usage: EXIT.usage,
  unknownCommand: EXIT.usage,
  unknownOption: EXIT.usage,
  missingValue: EXIT.usage,
  badValue: EXIT.usage,
  badTime: EXIT.usage,
  classified: EXIT.failed,
  noSuchRecord: EXIT.failed,
  wrongDrawer: EXIT.usage,
  ruleViolated: EXIT.failed,
  nothingToUndo: EXIT.failed,
  nothingToRedo: EXIT.failed,
  changedSince: EXIT.failed,
  neededSince: EXIT.failed,
  noSuchDesk: EXIT.failed,
  noSuchBackup: EXIT.failed,
  unreadable: EXIT.failed,
  unwritable: EXIT.failed,
  badFile: EXIT.failed,
  damagedDesk: EXIT.damaged,
  newerDesk: EXIT.damaged,
  noScheduler: EXIT.failed,
  locked: EXIT.locked,
  notSent: EXIT.failed,
  interrupted: EXIT.interrupted,
};

/** A mistake of a person, or a fault outside the program that a person can mend. `what` says what is wrong, `hint` what to do next. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  constructor(
    readonly code: ComplaintCode,
    readonly what: Text,
    readonly hint?: Text,
  ) {
    super(what.en);
  }
  get exit(): number {
    return EXIT_OF[this.code];
  }
}

/** The words of the complaint that an attempt throws; null if it succeeds. Any other error is thrown on. */
export const faultOf = (attempt: () => unknown): Text | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof Complaint) return error.what;
    throw error;
  }
};
