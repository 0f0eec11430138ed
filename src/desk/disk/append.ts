import { dirname } from 'node:path';
import { unwritable } from '../complaints.ts';
import { syncFolder } from './durable.ts';
import { type Disk, type Files, quietly, unless } from './files.ts';

const NEWLINE = 0x0a;
const FIRST_LOOK = 64 * 1024;

/**
 * Appends a line (given without its line break) to a file of JSON lines, and syncs it. If the last line is torn, it is cut off first.
 * Returns a function that takes the line back if it is still the last one. Complains of `unwritable`; the file is as before then.
 */
export const appendDurably = (path: string, line: string, disk: Disk): (() => void) => {
  const { files } = disk;
  try {
    disk.hold?.confirm?.();
    const isNew = !files.existsSync(path);
    const length = isNew ? 0 : withHandle(path, 'r+', files, (handle) => mendTail(handle, files));
    const bytes = Buffer.from(`${line}\n`);
    const takeBack = () => {
      // Another process that took the lock meanwhile may have appended a line of its own.
      if (files.statSync(path).size > length + bytes.length) return;
      if (isNew) files.rmSync(path, { force: true });
      else withHandle(path, 'r+', files, (handle) => cut(handle, length, files));
    };
    try {
      withHandle(path, 'a', files, (handle) => writeSynced(handle, bytes, files));
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

const writeSynced = (handle: number, bytes: Buffer, files: Files): void => {
  files.writeFileSync(handle, bytes);
  files.fsyncSync(handle);
};

const cut = (handle: number, length: number, files: Files): void => {
  files.ftruncateSync(handle, length);
  files.fsyncSync(handle);
};

/** The last whole line of a file of JSON lines; null if there is none or no file. A torn last line is skipped. */
export const lastLine = (path: string, files: Files): string | null => {
  const tail = unless(['ENOENT'], () => withHandle(path, 'r', files, (handle) => tailOf(handle, files)));
  if (tail === null) return null;
  return (tail.torn !== '' && isWhole(tail.torn) ? tail.torn : tail.rest) || null;
};

/** Cuts off a torn last line. A whole line without its line break gets one. Returns the file's length in bytes afterwards. */
const mendTail = (handle: number, files: Files): number => {
  const { size, torn, tornAt } = tailOf(handle, files);
  if (torn === '') return size;
  if (!isWhole(torn)) {
    cut(handle, tornAt, files);
    return tornAt;
  }
  // The handle does not append by itself, so the position is given.
  files.writeSync(handle, '\n', size);
  return size + 1;
};

/** The end of a file: its last whole line, and the bytes behind the last line break with their position. */
const tailOf = (handle: number, files: Files): { size: number; rest: string; torn: string; tornAt: number } => {
  const { size } = files.fstatSync(handle);
  for (let look = FIRST_LOOK; ; look *= 8) {
    const bytes = lastBytes(handle, size, Math.min(look, size), files);
    const tornStart = bytes.lastIndexOf(NEWLINE) + 1;
    const restStart = tornStart < 2 ? 0 : bytes.lastIndexOf(NEWLINE, tornStart - 2) + 1;
    if (restStart === 0 && look < size) continue;
    const rest = bytes.toString('utf8', restStart, Math.max(restStart, tornStart - 1));
    return { size, rest, torn: bytes.toString('utf8', tornStart), tornAt: size - bytes.length + tornStart };
  }
};

const lastBytes = (handle: number, size: number, length: number, files: Files): Buffer => {
  const bytes = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const read = files.readSync(handle, bytes, got, length - got, size - length + got);
    if (read === 0) break;
    got += read;
  }
  return bytes.subarray(0, got);
};

/** Whether a line is whole. A JSON object that is cut anywhere no longer parses. */
const isWhole = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};
