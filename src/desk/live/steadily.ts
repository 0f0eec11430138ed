import { deskLocked } from '../complaints.ts';
import { lockPath } from '../disk/lock.ts';
import type { LiveDesk } from './live.ts';

const ATTEMPTS = 20;

/**
 * Does work that reads the desk and its archive, and repeats it if the desk was changed meanwhile: a record on its way from one to the
 * other might be seen in neither. Complains as the work does, and of `locked` if the desk changes again and again.
 */
export const steadily = <T>(desk: LiveDesk, folder: string, work: () => T): T => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    desk.refreshed();
    const done = outcomeOf(work);
    if (desk.isUntouched()) return done();
  }
  throw deskLocked(lockPath(folder), null, null);
};

/** The outcome of the work: a function that returns its value or throws its error. An error may be gone at the next attempt. */
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
