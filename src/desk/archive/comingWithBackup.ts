import { join } from 'node:path';
import { backupFolder } from '../backup/backup.ts';
import { makeFolder, syncFolder, writeDurably } from '../disk/durable.ts';
import { type Files, quietly, removeFile, unless } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { notePath } from './archiveNote.ts';

/**
 * An archive that comes with a restored desk cannot be put in place by the same rename as the desk. So it lies ready in
 * `backup/archive-next`, and `backup/archive-next.note` names the revision of the desk it belongs to: from the rename that puts that desk
 * in place it is the archive, for readers too. Whoever works under the lock next moves it, or removes one whose desk never came.
 */
export const incomingArchive = (desk: string): string => join(backupFolder(desk), 'archive-next');

const noteOf = (desk: string): string => `${incomingArchive(desk)}.note`;

type Note = {
  readonly revision: number;
  /** The name under which what it takes the place of is kept, see `replacedArchive`. */
  readonly kept: string;
};

/** Says, when all of it lies ready, which desk it belongs to. Complains of `unwritable`. */
export const announce = ({ folder, disk }: Reach, note: Note): void => {
  writeDurably(noteOf(folder), `${JSON.stringify(note)}\n`, disk);
};

/** Whether the desk it belongs to is in place. */
export const isInForce = (desk: string, files: Files): boolean => {
  const note = noted(desk, files);
  return note !== null && files.existsSync(incomingArchive(desk)) && note.revision <= revisionIn(desk, files);
};

const noted = (desk: string, files: Files): Note | null => {
  const text = unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(noteOf(desk), 'utf8')) ?? '';
  const [, revision, kept] = /^\{"revision":(\d+),"kept":"([\w-]+)"\}$/m.exec(text) ?? [];
  return kept === undefined ? null : { revision: Number(revision), kept };
};

/** The desk's revision, from its first lines: this is asked by readers of the archive, who have no use for the rest. */
const revisionIn = (desk: string, files: Files): number => {
  const text = unless(['ENOENT'], () => files.readFileSync(join(desk, 'desk.json'), 'latin1')) ?? '';
  return Number(/"revision": ?(\d+)/.exec(text)?.[1] ?? 0);
};

/** Puts it in place if the desk has come to its revision, else removes it. Call under the lock. Complains of `unwritable`. */
export const settleIncoming = ({ folder, disk: { files } }: Reach, revision: number): void => {
  const next = incomingArchive(folder);
  const note = noted(folder, files);
  if (note !== null && note.revision <= revision && files.existsSync(next)) {
    const [here, away] = [join(folder, 'archive'), replacedArchive(folder, note.kept)];
    // What was noted is of the archive that goes.
    files.rmSync(notePath(folder), { force: true });
    // An empty folder says that there was none.
    if (files.existsSync(here)) files.renameSync(here, away);
    else makeFolder(away, files);
    files.renameSync(next, here);
    syncFolder(folder, files);
  }
  // The note first: without one it is nobody's archive, and does no harm where it cannot be removed.
  removeFile(noteOf(folder), files);
  if (files.existsSync(next)) quietly(() => files.rmSync(next, { recursive: true, force: true }));
};

/** Where the whole archive is kept that a restore has replaced, beside the desk it belonged to. */
export const replacedArchive = (desk: string, name: string): string => join(backupFolder(desk), `archive-${name}`);
