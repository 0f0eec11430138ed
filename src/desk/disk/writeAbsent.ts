import { dirname } from 'node:path';
import { unsecured, unwritable } from '../complaints.ts';
import { taken } from '../refusals.ts';
import { syncFolder } from './durable.ts';
import { codeOf, type Disk, type Files, quietly } from './files.ts';
import { NO_LINKS } from './lock.ts';
import { writeParts } from './replacing.ts';

const OWNER_ONLY = 0o600;

/** The parts of a file, from its beginning each time: without hard links they are written a second time. */
type Parts = () => Iterable<Uint8Array>;

/**
 * Writes a file that must not exist yet, whole or not at all. The system itself refuses if a file with this name has appeared meanwhile,
 * because a look beforehand proves nothing. Complains of `unwritable`, and as the parts do, and leaves nothing behind.
 */
export const writeAbsent = (path: string, parts: Parts, disk: Disk): void => {
  const { files } = disk;
  const beside = `${path}.${disk.token()}.tmp`;
  try {
    writeParts(beside, parts(), OWNER_ONLY, files);
    putInPlace(beside, path, parts, files);
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
const putInPlace = (beside: string, path: string, parts: Parts, files: Files): void => {
  try {
    files.linkSync(beside, path);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    writeOnce(path, parts, files);
  }
};

/** Writes the file in its place, for disks without hard links. A file that cannot be finished is removed, because it was made here. */
const writeOnce = (path: string, parts: Parts, files: Files): void => {
  try {
    writeParts(path, parts(), OWNER_ONLY, files);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') quietly(() => files.rmSync(path, { force: true }));
    throw error;
  }
};
