import { constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readOnly, unsecured, unwritable } from '../complaints.ts';
import { imprintOf } from '../live/note.ts';
import { codeOf, type Disk, type Files, quietly, unless } from './files.ts';

const OWNER_ONLY = 0o600;
const ROUND_TRIPS = 40;

/**
 * Writes a file so that it is whole or not changed at all, and survives a power cut: a file with a unique name beside it is written and
 * synced, then renamed over it, then the folder is synced. Symbolic links are followed, even to a file that does not exist yet. A new
 * file is readable by its owner only; an existing one keeps its mode if that is stricter.
 * Returns the imprint of the file. Complains of `unwritable` and leaves nothing behind, or complains that the folder could not be synced;
 * the file is written then.
 */
export const writeDurably = (path: string, text: string | Uint8Array, disk: Disk): string => {
  const { files } = disk;
  let beside: string | null = null;
  try {
    const real = realPath(path, files);
    const mode = modeFor(real, path, files);
    beside = `${real}.${disk.token()}.tmp`;
    const imprint = writeSynced(beside, text, mode, files);
    disk.hold?.confirm?.();
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

/** Complains of `unwritable` if the owner made the file read-only. A rename would replace it all the same. */
export const refuseReadOnly = (path: string, files: Files): void => {
  try {
    modeFor(realPath(path, files), path, files);
  } catch (error) {
    throw unwritable(path, error);
  }
};

/** Creates a folder with mode 0700, and those above it with the usual mode. True if it did not exist. */
export const makeFolder = (path: string, files: Files): boolean => {
  try {
    if (unless(['ENOENT'], () => files.statSync(path).isDirectory()) === true) return false;
    files.mkdirSync(dirname(resolve(path)), { recursive: true });
    files.mkdirSync(path, { mode: 0o700 });
    syncFolder(dirname(resolve(path)), files);
    return true;
  } catch (error) {
    // Another process may have created it in between.
    if (codeOf(error) === 'EEXIST' && unless(['ENOENT'], () => files.statSync(path).isDirectory())) return false;
    throw unwritable(path, error);
  }
};

/**
 * Syncs a folder, so that a rename in it survives a power cut. Some systems cannot: Windows opens no folder (EISDIR, EPERM, EACCES), some
 * network and FUSE file systems refuse to sync one (EINVAL, ENOTSUP). This is no error there.
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

/** The path at the end of all symbolic links, whether or not the file exists. Throws ELOOP as the system does. */
export const realPath = (path: string, files: Files): string => {
  const there = unless(['ENOENT'], () => files.realpathSync(path));
  if (there !== null) return there;
  // realpath fails at a link to a file that does not exist. Such links are followed one by one.
  let next = path;
  for (let trips = 0; trips < ROUND_TRIPS; trips += 1) {
    const target = unless(['ENOENT', 'EINVAL'], () => files.readlinkSync(next));
    if (target === null) return next;
    next = resolve(dirname(next), target);
  }
  throw Object.assign(new Error('ELOOP'), { code: 'ELOOP' });
};

/** Mode for the new state of a file. Throws if the owner made it read-only, or if it may not be written. */
export const modeFor = (real: string, path: string, files: Files): number => {
  const mode = unless(['ENOENT'], () => files.statSync(real).mode);
  if (mode === null) return OWNER_ONLY;
  // The mode is looked at too, because the system refuses root nothing.
  if ((mode & 0o200) === 0) throw readOnly(path);
  files.accessSync(real, constants.W_OK);
  return mode & OWNER_ONLY;
};

/** Writes a new file and syncs it. Throws EEXIST if there is one. Returns its imprint. */
const writeSynced = (path: string, text: string | Uint8Array, mode: number, files: Files): string => {
  const handle = files.openSync(path, 'wx', mode);
  try {
    // The umask may have removed bits from the mode.
    files.fchmodSync(handle, mode);
    // writeFileSync repeats short writes until all bytes are written (lib/fs.js: `while (length > 0)`).
    files.writeFileSync(handle, typeof text === 'string' ? Buffer.from(text) : text);
    files.fsyncSync(handle);
    return imprintOf(files.fstatSync(handle, { bigint: true }));
  } finally {
    files.closeSync(handle);
  }
};
