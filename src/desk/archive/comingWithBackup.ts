import { join } from 'node:path';
import { backupFolder } from '../backup/backup.ts';
import { makeFolder, syncFolder, writeDurably } from '../disk/durable.ts';
import { type Files, quietly, removeFile, unless } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { notePath } from './archiveNote.ts';

/**
 * Folder of an archive that is restored together with a desk. Two renames cannot happen at once, so the archive is first laid in
 * `backup/archive-next`, and `backup/archive-next.note` names the revision of its desk. As soon as that desk is in place, readers use
 * this archive. The next command under the lock moves it to `archive/`, or removes it if its desk never came.
 */
export const incomingArchive = (desk: string): string => join(backupFolder(desk), 'archive-next');

const noteOf = (desk: string): string => `${incomingArchive(desk)}.note`;

type Note = {
  readonly revision: number;
  /** Name under which the replaced archive is kept, see `replacedArchive`; null if it is not kept. */
  readonly kept: string | null;
};

/** Writes the note that names the desk of the archive. Call this when the archive is complete. Complains of `unwritable`. */
export const announceArchive = ({ folder, disk }: Reach, note: Note): void => {
  writeDurably(noteOf(folder), `${JSON.stringify(note)}\n`, disk);
};

/** Whether the desk of the waiting archive is in place. */
export const isInForce = (desk: string, files: Files): boolean => {
  const note = noted(desk, files);
  return note !== null && files.existsSync(incomingArchive(desk)) && note.revision <= revisionIn(desk, files);
};

const noted = (desk: string, files: Files): Note | null => {
  const text = unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(noteOf(desk), 'utf8')) ?? '';
  const [, revision, kept = null] = /^\{"revision":(\d+),"kept":(?:"([\w-]+)"|null)\}$/m.exec(text) ?? [];
  return revision === undefined ? null : { revision: Number(revision), kept };
};

/** Revision of the desk, from its first lines. Readers of the archive need nothing else of the desk. */
const revisionIn = (desk: string, files: Files): number => {
  const text = unless(['ENOENT'], () => files.readFileSync(join(desk, 'desk.json'), 'latin1')) ?? '';
  return Number(/"revision": ?(\d+)/.exec(text)?.[1] ?? 0);
};

/** Puts the waiting archive in place if its desk is there, else removes it. Call this under the lock. Complains of `unwritable`. */
export const settleIncoming = ({ folder, disk: { files } }: Reach, revision: number): void => {
  const next = incomingArchive(folder);
  const note = noted(folder, files);
  if (note !== null && note.revision <= revision && files.existsSync(next)) {
    const [here, away] = [join(folder, 'archive'), replacedArchive(folder, note.kept ?? NOT_KEPT)];
    // The notes are on the archive that is replaced.
    files.rmSync(notePath(folder), { force: true });
    // An empty folder stands for no archive.
    if (files.existsSync(here)) files.renameSync(here, away);
    else makeFolder(away, files);
    files.renameSync(next, here);
    syncFolder(folder, files);
  }
  if (note !== null && note.kept === null)
    files.rmSync(replacedArchive(folder, NOT_KEPT), { recursive: true, force: true });
  // The note is removed first. Without a note the folder does no harm, even if it cannot be removed.
  removeFile(noteOf(folder), files);
  if (files.existsSync(next)) quietly(() => files.rmSync(next, { recursive: true, force: true }));
};

/** Name of an archive that goes away when the next one is in its place. */
const NOT_KEPT = 'superseded';

/** Folder in which an archive that a restore replaced is kept, beside the desk it belonged to. */
export const replacedArchive = (desk: string, name: string): string => join(backupFolder(desk), `archive-${name}`);
