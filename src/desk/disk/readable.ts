import { unreadable } from '../complaints.ts';
import { isSystemError } from './files.ts';

/** Does work that reads this path. A system error becomes a complaint (`unreadable`) that names the path. */
export const readable = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
};
