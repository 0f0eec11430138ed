import { dirname, join } from 'node:path';
import { announceArchive, incomingArchive, settleIncoming } from '../archive/comingWithBackup.ts';
import { type MonthPath, monthsOf } from '../archive/months.ts';
import { endMove, noteMove, settle } from '../archive/moveMark.ts';
import { differenceOf } from '../changes.ts';
import type { WritingCommand } from '../commit.ts';
import { makeFolder, refuseReadOnly, writeDurably } from '../disk/durable.ts';
import { quietly, unless } from '../disk/files.ts';
import { appendEntry, type LastEntry, lastEntry } from '../journal/journal.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { currentVersion } from '../live/migrations.ts';
import { lacksOf } from '../recovery/lacks.ts';
import { refusedOrDone } from '../refusedOrDone.ts';
import { sweepMany } from '../sweepMany.ts';
import { highestCounters } from '../transaction.ts';
import { backupFolder } from './backup.ts';
import type { ArchiveTexts } from './bundle.ts';
import { backupPath, type FoundBackup, freshName } from './findBackup.ts';

export type Restored = {
  readonly contents: Contents;
  /** Name of the backup with the desk as it was before; null if there was none. */
  readonly kept: string | null;
};

/**
 * Puts a backup in the desk's place, with its archive if it is a bundle. The replaced file is kept byte for byte. Numbers that were given
 * out are not given out again, and the revisions of the journal go on. Call this under the lock. Complains of `unwritable`.
 */
export const restoreBackup = (command: WritingCommand, found: FoundBackup): Restored => {
  const { folder, path, today, reading, disk } = command.reach;
  refuseReadOnly(path, disk.files);
  const present = readable(command);
  const last = lastEntry(folder, today, reading, disk.files)?.entry ?? null;
  settleIncoming(command.reach, present?.revision ?? last?.revision ?? 0);
  const kept = keepReplaced(command);
  const contents = successor(command, found, present, last);
  const name = kept ?? freshName(folder, command.now, 'replaced-', disk.files);
  if (found.archives !== null) layReady(command, found.archives, { revision: contents.revision, kept: name });
  // If the archive comes with the backup, the records in the old archive need not move.
  const months = found.archives === null ? monthsOf(folder, disk.files) : [];
  try {
    // What was done since the backup is lost with a damaged desk. A desk that could be read was replaced on purpose.
    command.live.nowLacks(present === null ? lacksOf(command.reach, found.contents, last?.revision ?? 0) : null);
    write(command, contents, present, { restored: { from: found.name, kept }, months });
  } catch (error) {
    // If only the folder could not be synced, the desk is replaced, and the new archive belongs to it.
    quietly(() => settleIncoming(command.reach, readable(command)?.revision ?? 0));
    throw error;
  }
  settleIncoming(command.reach, contents.revision);
  if (settle(command.reach, monthsOf(folder, disk.files), contents)) endMove(command.reach);
  const records = drawerNamesOf(contents.drawers).reduce((sum, name) => sum + contents.drawers[name].length, 0);
  sweepMany(command, contents, records);
  return { contents, kept };
};

/** The desk in place; null if it cannot be trusted. */
const readable = ({ live }: WritingCommand): Contents | null => {
  try {
    return live.refreshed();
  } catch {
    return null;
  }
};

const keepReplaced = ({ reach, now }: WritingCommand): string | null => {
  const { folder, path, disk } = reach;
  const bytes = unless(['ENOENT'], () => disk.files.readFileSync(path));
  if (bytes === null) return null;
  const name = freshName(folder, now, 'replaced-', disk.files);
  makeFolder(backupFolder(folder), disk.files);
  writeDurably(backupPath(folder, name), bytes, disk);
  return name;
};

const successor = (
  { reach }: WritingCommand,
  found: FoundBackup,
  present: Contents | null,
  last: LastEntry['entry'] | null,
): Contents => {
  const revisions = [found.contents.revision, present?.revision ?? 0, last?.revision ?? 0];
  const counters = [found.contents.counters, present?.counters ?? {}, last?.counters ?? {}];
  return {
    ...found.contents,
    version: currentVersion(reach.reading.migrations),
    revision: Math.max(...revisions) + 1,
    counters: highestCounters(counters, []),
  };
};

/** Lays the restored archive in a waiting folder. It is put in place together with its desk. */
const layReady = (
  { reach }: WritingCommand,
  archives: ArchiveTexts,
  note: { readonly revision: number; readonly kept: string },
): void => {
  const next = incomingArchive(reach.folder);
  makeFolder(backupFolder(reach.folder), reach.disk.files);
  try {
    makeFolder(next, reach.disk.files);
    for (const [within, text] of archives) {
      makeFolder(dirname(join(next, within)), reach.disk.files);
      writeDurably(join(next, within), text, reach.disk);
    }
    announceArchive(reach, note);
  } catch (error) {
    quietly(() => settleIncoming(reach, 0));
    throw error;
  }
};

/** Writes the journal, then the desk. Records that are on the live desk again have to leave the archive in these months. */
const write = (
  { live, reach, host, now, argv }: WritingCommand,
  contents: Contents,
  present: Contents | null,
  {
    restored,
    months,
  }: {
    readonly restored: { readonly from: string; readonly kept: string | null };
    readonly months: readonly MonthPath[];
  },
): void => {
  const { version, revision, counters } = contents;
  const difference = (present === null ? null : differenceOf(present, contents)) ?? { changes: [] };
  const entry = { ...difference, restored, version, revision, at: now, who: host.user(), argv, counters };
  // This is done before the journal's line. If a later step fails, the next command takes it for a crash and finishes it.
  if (months.length > 0) noteMove(reach, months);
  const takeBack = appendEntry(reach.folder, entry, reach.reading, reach.disk, live.changedAt());
  const before = fileText(reach);
  try {
    live.write(contents);
  } catch (error) {
    throw refusedOrDone(error, { reach, revision, takeBack }, fileText(reach) !== before);
  }
};

const fileText = ({ path, disk: { files } }: WritingCommand['reach']): string | null =>
  unless(['ENOENT'], () => files.readFileSync(path, 'latin1'));
