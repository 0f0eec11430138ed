import { LowSync } from 'lowdb';
import { deskAdapter, type Reach } from './adapter.ts';
import { type Contents, emptyContents } from './contents.ts';
import { unless } from './files.ts';
import { currentVersion } from './migrations.ts';
import { readable } from './readable.ts';
import { stampOf } from './stamp.ts';

/** `desk.json`, and what this process knows of it. */
export type LiveDesk = {
  /** The contents, read at the first call. Complains as `deskAdapter`. */
  readonly contents: () => Contents;
  /** The contents, read again unless the file is to the nanosecond the one known already. Complains as `deskAdapter`. */
  readonly refreshed: () => Contents;
  /** Complains of `unwritable`; then the file may nonetheless have been replaced, see `isUntouched`. */
  readonly write: (contents: Contents) => void;
  /** Whether the file is still the one last read or written here. */
  readonly isUntouched: () => boolean;
  /** When the file last changed, as the file system has it (nanoseconds); null when there is none. */
  readonly changedAt: () => bigint | null;
  /** The format in which the file stands. */
  readonly format: () => number;
};

const ABSENT = 'absent';

export const liveDesk = (reach: Reach): LiveDesk => {
  const { path, disk, reading } = reach;
  const adapter = deskAdapter(reach);
  const empty = emptyContents(currentVersion(reading.migrations));
  const low = new LowSync<Contents>(adapter, empty);
  let known: string | null = null;

  const stamp = (): string => stampOf(path, disk.files) ?? ABSENT;
  const refreshed = (): Contents => {
    // Stamped before it is read: a file replaced in between is then read again, never taken for the one known.
    // A path that is too long, or leads round in circles, is met here first.
    const now = readable(path, stamp);
    if (now === known) return low.data;
    low.data = empty;
    low.read();
    known = now;
    return low.data;
  };
  return {
    contents: () => (known === null ? refreshed() : low.data),
    refreshed,
    write(contents) {
      const before = low.data;
      low.data = contents;
      try {
        low.write();
        known = stamp();
      } catch (error) {
        low.data = before;
        throw error;
      }
    },
    isUntouched: () => known === stamp(),
    changedAt: () => unless(['ENOENT', 'ENOTDIR'], () => disk.files.statSync(path, { bigint: true }))?.ctimeNs ?? null,
    format: adapter.format,
  };
};
