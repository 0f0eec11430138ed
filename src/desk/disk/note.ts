import { constants } from 'node:fs';
import { checksum } from './checksum.ts';
import { codeOf, type Files, removeFile, unless } from './files.ts';

/** A link is not followed, and a pipe is not waited for. Windows has neither flag. */
const WARY = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Bytes of a note: a file of this program that saves work and is never needed. Null if it cannot be read, if it is a link or no ordinary
 * file, or if it does not belong to the owner of what it is about.
 */
export const readNote = (path: string, owner: number | null, files: Files): Buffer | null => {
  try {
    const handle = files.openSync(path, constants.O_RDONLY | WARY);
    try {
      const found = files.fstatSync(handle);
      return found.isFile() && found.uid === owner ? files.readFileSync(handle) : null;
    } finally {
      files.closeSync(handle);
    }
  } catch {
    return null;
  }
};

/** Writes a note. It is not synced. Whatever stands in its place and is not our own file is replaced, not written through. */
export const writeNote = (path: string, note: string | Uint8Array, files: Files): void =>
  replaced(path, files, () => put(path, note, constants.O_TRUNC, files));

/**
 * Writes a note of lines over the one that stands there, which takes a tenth of the time of emptying the file first. After a power cut it may
 * be a mixture of both, so every line needs a seal of its own.
 */
export const overwriteNote = (path: string, lines: string, files: Files): void =>
  replaced(path, files, () => put(path, lines, 0, files));

const replaced = (path: string, files: Files, write: () => void): void => {
  const found = unless(['ENOENT'], () => files.lstatSync(path));
  if (found !== null && !(found.isFile() && found.nlink === 1)) removeFile(path, files);
  try {
    write();
  } catch (error) {
    // A note of somebody else, who may write into this folder too.
    if (!['EACCES', 'EPERM', 'ELOOP', 'ENXIO'].includes(codeOf(error))) throw error;
    removeFile(path, files);
    write();
  }
};

const put = (path: string, note: string | Uint8Array, emptying: number, files: Files): void => {
  const handle = files.openSync(path, constants.O_WRONLY | constants.O_CREAT | WARY | emptying, 0o600);
  try {
    const bytes = typeof note === 'string' ? Buffer.from(note) : note;
    files.writeFileSync(handle, bytes);
    if (emptying === 0) files.ftruncateSync(handle, bytes.length);
  } finally {
    files.closeSync(handle);
  }
};

/** Number of the person who owns a file; null if it cannot be looked at. */
export const ownerOf = (path: string, files: Files): number | null =>
  unless(['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'ENAMETOOLONG'], () => files.statSync(path).uid);

/** A JSON object in one line, with a seal of its own as the last field. Text in front of the object is sealed too. */
export const sealedLine = (line: string): string => {
  const body = line.slice(0, -1);
  return body + sealOf(body);
};

const sealOf = (body: string): string => `,"seal":"${checksum(body)}"}`;
const SEAL_LENGTH = ',"seal":"00000000"}'.length;

/** The line without its seal; null if the seal is missing or wrong. */
export const unsealedLine = (line: string): string | null => {
  const body = line.slice(0, -SEAL_LENGTH);
  return line.slice(-SEAL_LENGTH) === sealOf(body) ? `${body}}` : null;
};
