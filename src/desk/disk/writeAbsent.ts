import { dirname } from 'node:path';
import { unsecured, unwritable } from '../complaints.ts';
import { taken } from '../refusals.ts';
import { syncFolder, writeSynced } from './durable.ts';
import { codeOf, type Disk, type Files, quietly } from './files.ts';
import { NO_LINKS } from './lock.ts';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that must not exist yet, whole or not at all. The system itself refuses if a file with this name has appeared meanwhile,
 * because a look beforehand proves nothing. Complains of `unwritable` and leaves nothing behind.
 */
export const writeAbsent = (path: string, text: string | Uint8Array, disk: Disk): void => {
  const { files } = disk;
  const beside = `${path}.${disk.token()}.tmp`;
  try {
    writeSynced(beside, text, OWNER_ONLY, files);
    putInPlace(beside, path, text, files);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? taken(path) : unwritable(path, error);
  } finally {
    quietly(() => files.rmSync(beside, { force: true }));
  }
  try {
    syncFolder(dirname(path), files);
  } catch (error) {
    throw unsecured(path, error);
  }
};

/** A link is made in one step and refused if the name is taken; a rename would replace the file. */
const putInPlace = (beside: string, path: string, text: string | Uint8Array, files: Files): void => {
  try {
    files.linkSync(beside, path);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    writeOnce(path, text, files);
  }
};

/** Writes the file in its place, for disks without hard links. A file that cannot be finished is removed, because it was made here. */
const writeOnce = (path: string, text: string | Uint8Array, files: Files): void => {
  try {
    writeSynced(path, text, OWNER_ONLY, files);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') quietly(() => files.rmSync(path, { force: true }));
    throw error;
  }
};
