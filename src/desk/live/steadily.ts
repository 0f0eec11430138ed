import { deskLocked } from '../complaints.ts';
import { lockPath } from '../disk/lock.ts';
import type { LiveDesk } from './live.ts';

const ATTEMPTS = 20;

/**
 * Does work that reads the desk and its archive, and does it again where the desk was changed meanwhile: a record on its way from the
 * one to the other would be in neither. Complains as the work does, and of `locked` when the desk is never left in peace.
 */
export const steadily = <T>(desk: LiveDesk, folder: string, work: () => T): T => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    desk.refreshed();
    const done = outcomeOf(work);
    if (desk.isUntouched()) return done();
  }
  throw deskLocked(lockPath(folder), null, null);
};

/** What the work gives, or throws, when it is asked for it: what was not there may be there the next time. */
const outcomeOf = <T>(work: () => T): (() => T) => {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
};
