import { unreadable } from '../complaints.ts';
import { isSystemError } from './files.ts';

/** Does what reads there; what the system refuses becomes a complaint (`unreadable`) that names the path. */
export const readable = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
};
