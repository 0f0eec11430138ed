import { constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readOnly, unsecured, unwritable } from '../complaints.ts';
import { imprintOf } from '../live/note.ts';
import { codeOf, type Disk, type Files, quietly, unless } from './files.ts';

const OWNER_ONLY = 0o600;
const ROUND_TRIPS = 40;

/**
 * Puts the text where the path leads, whole or not at all, and there to stay after a power cut: a uniquely named file beside
 * it, written and synced, renamed over it, the folder synced. Symbolic links are followed, even to a file not yet there.
 * A new file is readable by its owner only; an existing one keeps its mode where that is stricter.
 * Gives the imprint of what was written. Complains of `unwritable`, and then leaves nothing behind; or that the folder could not be synced, and then the file stands.
 */
export const writeDurably = (path: string, text: string | Uint8Array, disk: Disk): string => {
  const { files } = disk;
  let beside: string | null = null;
  try {
    const real = realPath(path, files);
    const mode = modeFor(real, path, files);
    beside = `${real}.${disk.token()}.tmp`;
    const imprint = writeSynced(beside, text, mode, files);
    files.renameSync(beside, real);
    beside = null;
    secure(real, path, files);
    return imprint;
  } catch (error) {
    const left = beside;
    if (left !== null) quietly(() => files.rmSync(left, { force: true }));
    throw unwritable(path, error);
  }
};

const secure = (real: string, path: string, files: Files): void => {
  try {
    syncFolder(dirname(real), files);
  } catch (error) {
    throw unsecured(path, error);
  }
};

/** Complains of `unwritable` when the owner made the file read-only: to rename over it would be to overrule them. */
export const refuseReadOnly = (path: string, files: Files): void => {
  try {
    modeFor(realPath(path, files), path, files);
  } catch (error) {
    throw unwritable(path, error);
  }
};

/** Creates the folder with mode 0700, and those above it as the system does. True if it was not there before. */
export const makeFolder = (path: string, files: Files): boolean => {
  try {
    if (unless(['ENOENT'], () => files.statSync(path).isDirectory()) === true) return false;
    files.mkdirSync(dirname(resolve(path)), { recursive: true });
    files.mkdirSync(path, { mode: 0o700 });
    syncFolder(dirname(resolve(path)), files);
    return true;
  } catch (error) {
    // Another process may have been first.
    if (codeOf(error) === 'EEXIST' && unless(['ENOENT'], () => files.statSync(path).isDirectory())) return false;
    throw unwritable(path, error);
  }
};

/**
 * Makes a folder's entries last. Some platforms cannot: Windows opens no folder (EISDIR, EPERM, EACCES), some network and
 * FUSE file systems refuse to sync one (EINVAL, ENOTSUP). There the entry's safety is the system's affair.
 */
export const syncFolder = (path: string, files: Files): void => {
  const handle = unless(['EISDIR', 'EPERM', 'EACCES'], () => files.openSync(path, 'r'));
  if (handle === null) return;
  try {
    unless(['EINVAL', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP'], () => files.fsyncSync(handle));
  } finally {
    files.closeSync(handle);
  }
};

/** Where the path leads in the end, whether or not there is a file. Throws ELOOP as the system would. */
export const realPath = (path: string, files: Files): string => {
  const there = unless(['ENOENT'], () => files.realpathSync(path));
  if (there !== null) return there;
  // realpath knows nothing of links that lead to nothing yet; they are followed one by one.
  let next = path;
  for (let trips = 0; trips < ROUND_TRIPS; trips += 1) {
    const target = unless(['ENOENT', 'EINVAL'], () => files.readlinkSync(next));
    if (target === null) return next;
    next = resolve(dirname(next), target);
  }
  throw Object.assign(new Error('ELOOP'), { code: 'ELOOP' });
};

const modeFor = (real: string, path: string, files: Files): number => {
  const mode = unless(['ENOENT'], () => files.statSync(real).mode);
  if (mode === null) return OWNER_ONLY;
  // The bit is asked as well as the system, because the system refuses root nothing.
  if ((mode & 0o200) === 0) throw readOnly(path);
  files.accessSync(real, constants.W_OK);
  return mode & OWNER_ONLY;
};

const writeSynced = (path: string, text: string | Uint8Array, mode: number, files: Files): string => {
  const handle = files.openSync(path, 'wx', mode);
  try {
    // The umask may have taken bits from the mode.
    files.fchmodSync(handle, mode);
    // Given bytes and a descriptor, writeFileSync repeats short writes until all is out (lib/fs.js: `while (length > 0)`).
    files.writeFileSync(handle, typeof text === 'string' ? Buffer.from(text) : text);
    files.fsyncSync(handle);
    return imprintOf(files.fstatSync(handle, { bigint: true }));
  } finally {
    files.closeSync(handle);
  }
};
