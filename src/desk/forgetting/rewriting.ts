import { basename } from 'node:path';
import { monthNamed } from '../archive/monthFile.ts';
import { noteArchive } from '../archive/noteArchive.ts';
import { syncFolder } from '../disk/durable.ts';
import { quietly } from '../disk/files.ts';
import { dropSuccessor, folderOf, putSuccessor, type Successor, writeBeside } from '../disk/replacing.ts';
import type { Reach } from '../live/adapter.ts';
import { noteStampOf } from '../live/note.ts';
import type { Rewritten } from '../live/seal.ts';
import type { Dirty, PurgeSurvey } from './survey.ts';

/** Does a piece of work under the desk's lock. */
export type UnderLock = <T>(work: () => T | Promise<T>) => Promise<T>;

/** The most that is put in place while the lock is held once: the names of so many files are exchanged in some milliseconds. */
const MOST_FILES = 16;
const MOST_BYTES = 8 * 1024 * 1024;

type Prepared = { readonly file: Dirty; readonly next: Successor };

/**
 * Writes these files anew without the persons. Returns those that were. A file that others have changed meanwhile stays; the next look finds
 * it. Complains of `unwritable`.
 */
export const rewriteAll = async (
  dirty: readonly Dirty[],
  survey: PurgeSurvey,
  reach: Reach,
  underLock: UnderLock,
): Promise<readonly Dirty[]> => {
  const done: Dirty[] = [];
  let batch: Prepared[] = [];
  const put = async (): Promise<void> => {
    if (batch.length > 0) done.push(...(await underLock(() => putAll(batch, survey, reach))));
    batch = [];
  };
  try {
    for (const file of dirty) {
      const next = survey.scrubbed(file, (parts) => prepared(file, parts, reach));
      if (next === null) continue;
      batch.push({ file, next });
      const bytes = batch.reduce((sum, one) => sum + one.next.size, 0);
      if (batch.length >= MOST_FILES || bytes >= MOST_BYTES) await put();
    }
    await put();
    return done;
  } finally {
    for (const { next } of batch) dropSuccessor(next, reach.disk);
  }
};

/** A copy beside the desk keeps its time, because a copy that is newer than the desk is named by every command. */
const prepared = ({ kind, path }: Dirty, parts: Iterable<Rewritten>, { disk }: Reach): Successor => {
  const { atime, mtime } = disk.files.statSync(path);
  const next = writeBeside(path, afterOf(parts), disk);
  if (kind === 'copy') quietly(() => disk.files.utimesSync(next.beside, atime, mtime));
  return next;
};

function* afterOf(parts: Iterable<Rewritten>): Iterable<Uint8Array> {
  for (const { after } of parts) yield after;
}

const putAll = (batch: readonly Prepared[], survey: PurgeSurvey, reach: Reach): readonly Dirty[] => {
  const { disk } = reach;
  const put = batch.filter(({ file, next }) => {
    const isAsRead = noteStampOf(file.path, disk.files) === file.looked.stamp;
    const isPut = isAsRead && putSuccessor(next, disk);
    if (!isAsRead) dropSuccessor(next, disk);
    survey.rewritten(file, isPut ? noteStampOf(file.path, disk.files) : null);
    return isPut;
  });
  for (const folder of new Set(put.map(({ next }) => folderOf(next)))) syncFolder(folder, disk.files);
  // What the notes on the archive say of these files is right no longer.
  const written = put.flatMap(({ file: { kind, path } }) => {
    const month = kind === 'archive' ? monthNamed(basename(path, '.json')) : null;
    return month === null ? [] : [{ ...month, path }];
  });
  if (written.length > 0) noteArchive(reach, { written, all: () => [] });
  return put.map(({ file }) => file);
};
