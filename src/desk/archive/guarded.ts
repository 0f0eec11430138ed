import { damagedArchive, newerDesk, unreadable } from '../complaints.ts';
import { isSystemError } from '../disk/files.ts';
import { FromTheFuture } from '../live/migrations.ts';
import { Misshapen } from '../live/outline.ts';

/** Reads a file of the archive. An error becomes a complaint that names the file. */
export const guarded = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FromTheFuture) throw newerDesk(path, error.version);
    if (error instanceof Misshapen) throw damagedArchive(path, error.why);
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
};
