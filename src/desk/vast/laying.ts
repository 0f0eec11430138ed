import { announceArchive, incomingArchive, settleIncoming } from '../archive/comingWithBackup.ts';
import { monthsOf } from '../archive/months.ts';
import { noteArchive } from '../archive/noteArchive.ts';
import { backupFolder } from '../backup/backup.ts';
import { type Changes, type Difference, PARTS } from '../changes.ts';
import type { WritingCommand } from '../commit.ts';
import { makeFolder } from '../disk/durable.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Contents } from '../live/contents.ts';
import { highestAmong, highestCounters } from '../transaction.ts';
import { zoneTaken } from '../zoneTaken.ts';
import { changeIndex } from './changeIndex.ts';
import { stagedDesk } from './staging.ts';

/** Changes from which on a command does not hold them in memory. An ordinary import of a book is below that. */
export const VAST = 20_000;

export const isVast = ({ changes }: { readonly changes: Changes }, vast = VAST): boolean => changes.length >= vast;

/** Finishes a command with very many changes that a crash cut short between the journal and the desk. Complains as `commitVast` does. */
export const finishVast = (command: WritingCommand, live: Contents, entry: JournalEntry): void => {
  const { settings, ...next } = laidReady(command, live, {
    difference: entry,
    revision: entry.revision,
    isProving: false,
  });
  const counters = highestCounters([next.counters, entry.counters], []);
  command.live.write({ ...next, counters, settings: { ...settings, ...zoneTaken(settings, live, command) } });
  putInPlace(command, entry.revision);
};

/** A difference to be laid, and the revision that the desk has after it. */
type Laying = { readonly difference: Difference; readonly revision: number; readonly isProving: boolean };

/** Lays the archive of the next desk in its waiting folder, and returns that desk. */
export const laidReady = (
  { reach, sorting }: WritingCommand,
  live: Contents,
  { difference, revision, isProving }: Laying,
): Contents => {
  const { folder, disk } = reach;
  const next = incomingArchive(folder);
  makeFolder(backupFolder(folder), disk.files);
  settleIncoming(reach, live.revision);
  makeFolder(next, disk.files);
  const { changes, ...parts } = difference;
  const turned = PARTS.flatMap((part) => (parts[part] === undefined ? [] : [[part, parts[part].after] as const]));
  const index = changeIndex(changes, reach.reading, isProving);
  const after = stagedDesk({ reach, sorting }, { ...live, ...Object.fromEntries(turned) }, { changes, index }, next);
  announceArchive(reach, { revision, kept: null });
  return { ...after, revision, counters: highestCounters([live.counters, highestAmong(index.rows())], []) };
};

/** Puts the archive in place when its desk is there, and notes what it holds. */
export const putInPlace = ({ reach }: WritingCommand, revision: number): void => {
  settleIncoming(reach, revision);
  noteArchive(reach, { written: [], all: () => monthsOf(reach.folder, reach.disk.files) });
};
