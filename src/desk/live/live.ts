import { LowSync } from 'lowdb';
import type { Day } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { type Files, unless } from '../disk/files.ts';
import { readable } from '../disk/readable.ts';
import { knownNames } from '../forms.ts';
import { type DeskAdapter, deskAdapter, type Reach } from './adapter.ts';
import { type Contents, emptyContents } from './contents.ts';
import { currentVersion } from './migrations.ts';
import { stampOf } from './note.ts';

/** `desk.json`, and what this process knows of it. */
export type LiveDesk = {
  /** The contents, read at the first call. Complains as `deskAdapter`. */
  readonly contents: () => Contents;
  /** The contents, read again unless the file is to the nanosecond the one known already. Complains as `deskAdapter`. */
  readonly refreshed: () => Contents;
  /** The records of a drawer without those of which no list of that day or a later one has anything to say. Complains as `contents`. */
  readonly awake: (drawer: DrawerName, day: Day) => readonly Row[];
  /** Complains of `unwritable`; then the file may nonetheless have been replaced, see `isUntouched`. */
  readonly write: (contents: Contents) => void;
  /** Whether the file is still the one last read or written here. */
  readonly isUntouched: () => boolean;
  /** When the file last changed, as the file system has it (nanoseconds); null when there is none. */
  readonly changedAt: () => bigint | null;
} & Pick<DeskAdapter, 'format' | 'isOurs' | 'isWhole'>;

const ABSENT = 'absent';

export const liveDesk = (reach: Reach): LiveDesk => {
  const { path, disk, reading } = reach;
  const { format, isOurs, isWhole, ...adapter } = deskAdapter(reach);
  const empty = emptyContents(currentVersion(reading.migrations), knownNames(reading));
  const low = new LowSync<Contents>(adapter, empty);
  let known: string | null = null;
  const stamp = (): string => stampOf(path, disk.files) ?? ABSENT;
  const refreshed = (): Contents => {
    // Before it is read: one replaced in between is then read again. A path too long, or leading in circles, is met here first.
    const now = readable(path, stamp);
    if (now === known) return low.data;
    low.data = empty;
    low.read();
    known = now;
    return low.data;
  };
  const contents = (): Contents => (known === null ? refreshed() : low.data);
  return {
    contents,
    awake: (drawer, day) => {
      const { drawers } = contents();
      return adapter.awake(drawer, day) ?? drawers[drawer];
    },
    refreshed,
    write: (contents) => {
      put(low, contents);
      known = adapter.stamp();
    },
    isUntouched: () => known === stamp(),
    changedAt: () => changeOf(path, disk.files),
    format,
    isOurs,
    isWhole,
  };
};

/** Writes the contents; what could not be written is not kept either. */
const put = (low: LowSync<Contents>, contents: Contents): void => {
  const before = low.data;
  low.data = contents;
  try {
    low.write();
  } catch (error) {
    low.data = before;
    throw error;
  }
};

const changeOf = (path: string, files: Files): bigint | null =>
  unless(['ENOENT', 'ENOTDIR'], () => files.statSync(path, { bigint: true }))?.ctimeNs ?? null;
