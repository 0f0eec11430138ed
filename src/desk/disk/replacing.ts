import { dirname } from 'node:path';
import { unwritable } from '../complaints.ts';
import { modeFor, realPath, syncFolder } from './durable.ts';
import { codeOf, type Disk, type Files, quietly } from './files.ts';

/** The new state of a file, written and synced beside it. */
export type Successor = {
  readonly path: string;
  readonly beside: string;
  readonly real: string;
  readonly size: number;
};

/** Bytes that are written at once. */
const ROOM = 256 * 1024;

/**
 * Writes the new state of a file beside it, part by part, so that its size does not matter. No lock is needed for this. Complains of
 * `unwritable` and leaves nothing behind.
 */
export const writeBeside = (path: string, parts: Iterable<Uint8Array>, { files, token }: Disk): Successor => {
  let beside: string | null = null;
  try {
    const real = realPath(path, files);
    const mode = modeFor(real, path, files);
    beside = `${real}.${token()}.tmp`;
    return { path, beside, real, size: writeParts(beside, parts, mode, files) };
  } catch (error) {
    const left = beside;
    if (left !== null) quietly(() => files.rmSync(left, { force: true }));
    throw unwritable(path, error);
  }
};

/**
 * Puts the new state in place. Call this under the lock, then sync the folder. False if it was cleared away meanwhile: the holder of the lock
 * removes what killed processes left. Complains of `unwritable`.
 */
export const putSuccessor = ({ path, beside, real }: Successor, { files, hold }: Disk): boolean => {
  try {
    hold?.confirm?.();
    files.renameSync(beside, real);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw unwritable(path, error);
  }
};

/** Writes a file anew, part by part, as `writeDurably` does. Call this under the lock. Complains of `unwritable`. */
export const replaceDurably = (path: string, parts: Iterable<Uint8Array>, disk: Disk): void => {
  const next = writeBeside(path, parts, disk);
  try {
    putSuccessor(next, disk);
    syncFolder(dirname(next.real), disk.files);
  } catch (error) {
    dropSuccessor(next, disk);
    throw unwritable(path, error);
  }
};

export const dropSuccessor = ({ beside }: Successor, { files }: Disk): void =>
  quietly(() => files.rmSync(beside, { force: true }));

export const folderOf = ({ real }: Successor): string => dirname(real);

/** Writes a new file part by part and syncs it. Throws EEXIST if there is one. Returns its size in bytes. */
export const writeParts = (path: string, parts: Iterable<Uint8Array>, mode: number, files: Files): number => {
  const handle = files.openSync(path, 'wx', mode);
  try {
    // The umask may have removed bits from the mode.
    files.fchmodSync(handle, mode);
    let size = 0;
    for (const room of inRooms(parts)) {
      // writeFileSync repeats short writes until all bytes are written.
      files.writeFileSync(handle, room);
      size += room.length;
    }
    files.fsyncSync(handle);
    return size;
  } finally {
    files.closeSync(handle);
  }
};

/** The parts put together into fewer ones. Each is valid until the next one is asked for. */
export function* inRooms(parts: Iterable<Uint8Array>): Iterable<Uint8Array> {
  const room = Buffer.allocUnsafe(ROOM);
  let filled = 0;
  for (const part of parts) {
    if (filled + part.length > ROOM) {
      yield room.subarray(0, filled);
      filled = 0;
    }
    if (part.length > ROOM) yield part;
    else {
      room.set(part, filled);
      filled += part.length;
    }
  }
  yield room.subarray(0, filled);
}
