import { Complaint } from '../core/complaint.ts';
import { beginSweep, without } from './archive/archiving.ts';
import type { WritingCommand } from './commit.ts';
import { isSystemError } from './disk/files.ts';
import type { Contents } from './live/contents.ts';

/** Changes by which a command is one that brings a desk or a book: 100,000 old visits on the live desk would slow every command of the day. */
const MANY = 1_000;

/**
 * Moves finished records into the archive that a command has just written itself, if it has written many. This happens after everything is in
 * place, so that it may fail: the records then stay on the desk until tomorrow. Call this under the lock.
 */
export const sweepMany = (command: WritingCommand, written: Contents, changes: number): void => {
  if (changes < MANY) return;
  try {
    sweepNow(command, written);
  } catch (error) {
    if (!(error instanceof Complaint) && !isSystemError(error)) throw error;
  }
};

const sweepNow = ({ reach, live, leaving }: WritingCommand, written: Contents): void => {
  const all = leaving(written);
  if (all.length === 0) return;
  const filing = beginSweep(reach, all, []);
  const next = without(written, filing.filed);
  live.write(next);
  filing.end(next);
};
