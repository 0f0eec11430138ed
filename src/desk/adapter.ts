import type { SyncAdapter } from 'lowdb';
import type { Day } from '../calendar/civil.ts';
import { text } from '../words/text.ts';
import { newestGood } from './backup.ts';
import { damagedDesk, newerDesk, unreadable } from './complaints.ts';
import type { Contents } from './contents.ts';
import { writeDurably } from './durable.ts';
import { type Disk, isSystemError } from './files.ts';
import { lastEntry } from './journal.ts';
import { type Laid, layOut } from './laying.ts';
import { currentVersion, FromTheFuture } from './migrations.ts';
import { parse, type Reading } from './reading.ts';
import { Misshapen } from './shape.ts';
import { leaveNote, noteOn, readStamped, stampOf } from './stamp.ts';

/** How the adapter reaches the desk. */
export type Reach = {
  readonly folder: string;
  readonly path: string;
  readonly today: Day;
  readonly reading: Reading;
  readonly disk: Disk;
};

/** `desk.json` as lowdb sees it, and the format in which it stood when it was last read or written. */
export type DeskAdapter = SyncAdapter<Contents> & { readonly format: () => number };

/**
 * lowdb's door to `desk.json`: read, null when there is none, and written durably. Complains of `damagedDesk` (naming the
 * newest good backup), `newerDesk`, `unreadable`, `unwritable`.
 */
export const deskAdapter = (reach: Reach): DeskAdapter => {
  const { folder, path, reading, disk } = reach;
  let format = currentVersion(reading.migrations);
  let laid: Laid | null = null;
  return {
    format: () => format,
    read() {
      const parsed = guarded(reach, () => {
        const read = readStamped(path, disk.files);
        return read === null ? neverWritten(reach) : parse(read.bytes, reading, noteOn(folder, read.stamp, disk.files));
      });
      if (parsed !== null) format = parsed.format;
      laid = parsed?.laid ?? null;
      return parsed?.contents ?? null;
    },
    write(contents) {
      const { text: written, steady } = layOut(contents, reading.zone, laid);
      writeDurably(path, written, disk);
      const stamp = stampOf(path, disk.files);
      if (stamp !== null) leaveNote(folder, { stamp, steady }, disk);
      format = contents.version;
      laid = steady === null ? null : { text: written, steady, drawers: contents.drawers };
    },
  };
};

/** A desk that was lost is not a new one: on that, ids would be given out a second time. */
const neverWritten = ({ folder, today, reading, disk }: Reach): null => {
  const last = lastEntry(folder, today, reading.zone, disk.files);
  // The first entry of all is the mark of a first write that was cut short.
  if ((last?.entry.revision ?? 0) <= 1 && newestGood(folder, reading, disk.files) === null) return null;
  throw new Misshapen(
    text('the file is gone, though its journal or backups are there', '文件不见了，但其日志或备份仍在'),
  );
};

const guarded = <T>({ folder, path, reading, disk }: Reach, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FromTheFuture) throw newerDesk(path, error.version);
    if (error instanceof Misshapen) throw damagedDesk(path, error.why, newestGood(folder, reading, disk.files));
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
};
