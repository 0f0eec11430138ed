import { dirname, join } from 'node:path';
import { archiveFolder, monthsOf } from './archive.ts';
import { backupFolder } from './backup.ts';
import { differenceOf } from './changes.ts';
import type { Command } from './commit.ts';
import type { Contents } from './contents.ts';
import { makeFolder, refuseReadOnly, syncFolder, writeDurably } from './durable.ts';
import { quietly, unless } from './files.ts';
import { appendEntry, lastEntry } from './journal.ts';
import { currentVersion } from './migrations.ts';
import { endMove, noteMove, settle } from './moving.ts';
import { backupPath, type Found, freshName, replacedArchive } from './shelf.ts';
import { highestCounters } from './transaction.ts';

export type Restored = {
  readonly contents: Contents;
  /** The name of the backup in which the desk is kept as it was before; null if there was none. */
  readonly kept: string | null;
};

/**
 * Lays a backup in the desk's place. The file that stood there is kept to the letter, whatever is in it; of a bundle the archive goes
 * the same way. Numbers once given out are not given out again, and the journal's revisions go on. Call under the lock. Complains
 * of `unwritable`.
 */
export const restore = (command: Command, found: Found): Restored => {
  const { folder, path, disk } = command.reach;
  refuseReadOnly(path, disk.files);
  const present = readable(command);
  const kept = keepReplaced(command);
  const contents = successor(command, found, present);
  const name = kept ?? freshName(folder, command.now, 'replaced-', disk.files);
  const before = fileText(command.reach);
  const putBack = found.archives === null ? () => {} : replaceArchive(command, found.archives, name);
  try {
    write(command, contents, present, { from: found.name, kept });
  } catch (error) {
    // A failure to sync the folder comes when the desk has been replaced: the new archive belongs to it then.
    if (fileText(command.reach) === before) quietly(putBack);
    throw error;
  }
  return { contents, kept };
};

/** The desk as it stands; null when it cannot be trusted. */
const readable = ({ live }: Command): Contents | null => {
  try {
    return live.refreshed();
  } catch {
    return null;
  }
};

const keepReplaced = ({ reach, now }: Command): string | null => {
  const { folder, path, disk } = reach;
  const bytes = unless(['ENOENT'], () => disk.files.readFileSync(path));
  if (bytes === null) return null;
  const name = freshName(folder, now, 'replaced-', disk.files);
  makeFolder(backupFolder(folder), disk.files);
  writeDurably(backupPath(folder, name), bytes, disk);
  return name;
};

const successor = ({ reach }: Command, found: Found, present: Contents | null): Contents => {
  const { folder, today, reading, disk } = reach;
  const last = lastEntry(folder, today, reading.zone, disk.files)?.entry;
  const revisions = [found.contents.revision, present?.revision ?? 0, last?.revision ?? 0];
  const counters = [found.contents.counters, present?.counters ?? {}, last?.counters ?? {}];
  return {
    ...found.contents,
    version: currentVersion(reading.migrations),
    revision: Math.max(...revisions) + 1,
    counters: highestCounters(counters, []),
  };
};

/** The archive goes into backup/ by one rename; an empty folder there says that there was none. Returns how to take that back. */
const replaceArchive = ({ reach }: Command, archives: ReadonlyMap<string, string>, name: string): (() => void) => {
  const { folder, disk } = reach;
  const here = archiveFolder(folder);
  const away = replacedArchive(folder, name);
  makeFolder(backupFolder(folder), disk.files);
  if (disk.files.existsSync(here)) disk.files.renameSync(here, away);
  else makeFolder(away, disk.files);
  const putBack = () => {
    disk.files.rmSync(here, { recursive: true, force: true });
    disk.files.renameSync(away, here);
  };
  try {
    syncFolder(folder, disk.files);
    for (const [within, text] of archives) layDown(join(here, within), text, reach);
    return putBack;
  } catch (error) {
    quietly(putBack);
    throw error;
  }
};

const layDown = (path: string, text: string, { folder, disk }: Command['reach']): void => {
  makeFolder(archiveFolder(folder), disk.files);
  makeFolder(dirname(path), disk.files);
  writeDurably(path, text, disk);
};

/** As with any command, the journal first; and then whatever is on the live desk again leaves the archive. */
const write = (
  { live, reach, host, now, argv }: Command,
  contents: Contents,
  present: Contents | null,
  restored: { readonly from: string; readonly kept: string | null },
): void => {
  const { version, revision, counters } = contents;
  const difference = (present === null ? null : differenceOf(present, contents)) ?? { changes: [] };
  const entry = { ...difference, restored, version, revision, at: now, who: host.user(), argv, counters };
  const months = monthsOf(reach.folder, reach.disk.files);
  // Before the journal: what fails once that has its line, the next command takes for a crash, and finishes.
  if (months.length > 0) noteMove(reach, months);
  const takeBack = appendEntry(reach.folder, entry, reach.reading.zone, reach.disk);
  const before = fileText(reach);
  try {
    live.write(contents);
  } catch (error) {
    if (fileText(reach) === before) quietly(takeBack);
    throw error;
  }
  if (settle(reach, months, contents)) endMove(reach);
};

const fileText = ({ path, disk: { files } }: Command['reach']): string | null =>
  unless(['ENOENT'], () => files.readFileSync(path, 'latin1'));
