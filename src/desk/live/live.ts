import { LowSync } from 'lowdb';
import type { Day } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { type Files, unless } from '../disk/files.ts';
import { readable } from '../disk/readable.ts';
import { knownNames } from '../forms.ts';
import { type DeskAdapter, deskAdapter, type Reach } from './adapter.ts';
import { type Contents, emptyContents } from './contents.ts';
import { currentVersion } from './migrations.ts';
import { noteStampOf } from './note.ts';
import type { Quiet } from './quiet.ts';

/** `desk.json` as this process has read or written it. */
export type LiveDesk = {
  /** Contents of the desk. The first call reads them. Complains as `deskAdapter` does. */
  readonly contents: () => Contents;
  /** Contents of the desk, read again if the file's stamp has changed. Complains as `deskAdapter` does. */
  readonly refreshed: () => Contents;
  /** Contents of the desk for a command that writes: read without the note if the note does not fit. Complains as `refreshed` does. */
  readonly proven: () => Contents;
  /** Records of a drawer that lists of that day or of a later one may need. Complains as `contents` does. */
  readonly awake: (drawer: DrawerName, day: Day) => readonly Row[];
  /** Whether live records of a drawer may have this id in one of their fields. Reads none of them. Complains as `contents` does. */
  readonly mayHold: (drawer: DrawerName, id: string) => boolean;
  /** The parts of the desk that lists of that day do not read. Complains as `contents` does. */
  readonly quiet: (day: Day) => Quiet;
  /** Writes the contents. Complains of `unwritable`; `isUntouched` then tells whether the file was replaced all the same. */
  readonly write: (contents: Contents) => void;
  /** Whether the file is still the one that was last read or written here. */
  readonly isUntouched: () => boolean;
  /** Time of the last change of the file in nanoseconds, by the file system's clock; null if there is no file. */
  readonly changedAt: () => bigint | null;
} & Pick<DeskAdapter, 'format' | 'isOurs' | 'isWhole' | 'lacks' | 'nowLacks'>;

const ABSENT = 'absent';

export const liveDesk = (reach: Reach): LiveDesk => {
  const { path, disk, reading } = reach;
  const { format, isOurs, isWhole, lacks, nowLacks, ...adapter } = deskAdapter(reach);
  const empty = emptyContents(currentVersion(reading.migrations), knownNames(reading));
  const low = new LowSync<Contents>(adapter, empty);
  let known: string | null = null;
  const stamp = (): string => noteStampOf(path, disk.files) ?? ABSENT;
  const refreshed = (): Contents => {
    // The stamp is taken before the file is read, so that a file replaced in between is read again. Errors of the path come up here
    // first.
    const now = readable(path, stamp);
    if (now === known) return low.data;
    readAnew(low, empty);
    known = now;
    return low.data;
  };
  const contents = (): Contents => (known === null ? refreshed() : low.data);
  return {
    contents,
    ...listReading(adapter, contents),
    refreshed,
    proven: () => {
      refreshed();
      return adapter.fits() ? low.data : readAnew(low, empty);
    },
    write: (contents) => {
      put(low, contents);
      known = adapter.stamp();
    },
    isUntouched: () => known === stamp(),
    changedAt: () => changeOf(path, disk.files),
    ...{ format, isOurs, isWhole, lacks, nowLacks },
  };
};

const listReading = (
  adapter: Pick<DeskAdapter, 'awake' | 'mayHold' | 'quiet'>,
  contents: () => Contents,
): Pick<LiveDesk, 'awake' | 'mayHold' | 'quiet'> => ({
  awake: (drawer, day) => {
    const { drawers } = contents();
    return adapter.awake(drawer, day) ?? drawers[drawer];
  },
  mayHold: (drawer, id) => {
    contents();
    return adapter.mayHold(drawer, id);
  },
  quiet: (day) => {
    contents();
    return adapter.quiet(day) ?? { said: [], asleep: {}, rests: () => false };
  },
});

/** Reads the file again, whatever was read before. */
const readAnew = (low: LowSync<Contents>, empty: Contents): Contents => {
  low.data = empty;
  low.read();
  return low.data;
};

/** Writes the contents. If that fails, lowdb keeps the contents from before. */
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
