import { doneThough, isLockLost } from './complaints.ts';
import { quietly } from './disk/files.ts';
import type { Reach } from './live/adapter.ts';
import { journalEntries } from './recovery/entries.ts';

/** The line of a command in the journal. */
type Line = { readonly reach: Reach; readonly revision: number; readonly takeBack: () => void };

/**
 * The error to throw where the desk could not be written after the line. If the command is done all the same, it says so; if not, the line is taken
 * back.
 * @param isReplaced whether the desk is another one than before
 */
export const refusedOrDone = (error: unknown, line: Line, isReplaced: boolean): unknown => {
  // If only the folder could not be synced, the desk is in place. If the lock was lost, another process has replaced it.
  if (isReplaced && (!isLockLost(error) || isFinished(line))) return doneThough(error);
  quietly(line.takeBack);
  return error;
};

/** Whether the process that has the lock found the line and finished the command: it wrote none of its own under that number. */
const isFinished = ({ reach, revision }: Line): boolean => {
  let count = 0;
  for (const entry of journalEntries(reach)) if (entry.revision === revision) count += 1;
  return count === 1;
};
