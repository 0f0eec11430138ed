import { dirname } from 'node:path';
import { unwritable } from '../complaints.ts';
import { syncFolder } from './durable.ts';
import { type Disk, type Files, quietly, unless } from './files.ts';
import { isBlankRange, isWhole, tailOf } from './lastLine.ts';
import { inRooms } from './replacing.ts';

/**
 * Appends a line (given in parts, without its line break) to a file of JSON lines, and syncs it. If the last line is torn, it is cut off first.
 * Returns a function that takes the line back if it is still the last one. Complains of `unwritable`; the file is as before then.
 * @param since earliest time that the file may tell as that of its last writing (nanoseconds)
 */
export const appendDurably = (
  path: string,
  line: Iterable<string>,
  disk: Disk,
  since: bigint | null = null,
): (() => void) => {
  const { files } = disk;
  try {
    disk.hold?.confirm?.();
    const isNew = !files.existsSync(path);
    const length = isNew ? 0 : withHandle(path, 'r+', files, (handle) => mendTail(handle, files));
    const written = { bytes: 0 };
    const takeBack = () => {
      // Another process that took the lock meanwhile may have appended a line of its own.
      if (files.statSync(path).size > length + written.bytes) return;
      if (isNew) files.rmSync(path, { force: true });
      else withHandle(path, 'r+', files, (handle) => cut(handle, length, files));
    };
    try {
      withHandle(path, 'a', files, (handle) => writeSynced(handle, inBytes(line, written), since, files));
      if (isNew) syncFolder(dirname(path), files);
    } catch (error) {
      quietly(takeBack);
      throw error;
    }
    return takeBack;
  } catch (error) {
    throw unwritable(path, error);
  }
};

const withHandle = <T>(path: string, flag: string, files: Files, work: (handle: number) => T): T => {
  const handle = files.openSync(path, flag, 0o600);
  try {
    return work(handle);
  } finally {
    files.closeSync(handle);
  }
};

/** The parts of a line and its line break as bytes, which are counted before they are written. */
function* inBytes(line: Iterable<string>, written: { bytes: number }): Iterable<Buffer> {
  const counted = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    written.bytes += bytes.length;
    return bytes;
  };
  for (const part of line) yield counted(part);
  yield counted('\n');
}

const writeSynced = (handle: number, parts: Iterable<Uint8Array>, since: bigint | null, files: Files): void => {
  for (const room of inRooms(parts)) if (room.length > 0) files.writeFileSync(handle, room);
  if (since !== null) dateFrom(handle, since, files);
  files.fsyncSync(handle);
};

/** Dates a file no earlier than that: where the machine's clock was set back, its own date would say that it was not written since. */
const dateFrom = (handle: number, since: bigint, files: Files): void => {
  if (files.fstatSync(handle, { bigint: true }).mtimeNs >= since) return;
  // The time is given in seconds, and rounded down by less than a microsecond.
  const seconds = Number(since / 1_000_000n + 2n) / 1_000;
  // Only its owner may date a file of a shared folder.
  unless(['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP'], () => files.futimesSync(handle, seconds, seconds));
};

const cut = (handle: number, length: number, files: Files): void => {
  files.ftruncateSync(handle, length);
  files.fsyncSync(handle);
};

/** Cuts off a torn last line. A whole line without its line break gets one. Returns the file's length in bytes afterwards. */
const mendTail = (handle: number, files: Files): number => {
  const { torn } = tailOf(handle, files);
  if (isBlankRange(torn)) return torn.to;
  if (!isWhole(handle, torn, files)) {
    cut(handle, torn.from, files);
    return torn.from;
  }
  // The handle does not append by itself, so the position is given.
  files.writeSync(handle, '\n', torn.to);
  return torn.to + 1;
};
