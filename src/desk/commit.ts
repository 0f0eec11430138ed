import { dayOf, type Moment } from '../core/civil.ts';
import { HIGHEST_REVISION } from '../core/ranges.ts';
import { beginSweep, bringBack, onDesk, returningTo, type Work, without } from './archive/archiving.ts';
import type { Leaving } from './archive/file.ts';
import { backUp, keepFormat, lacksBackup } from './backup/backup.ts';
import { byDrawer, type Difference, differenceOf, type MadeDifference, type RecordChange } from './changes.ts';
import { refuseReadOnly } from './disk/durable.ts';
import { unless } from './disk/files.ts';
import type { Host } from './disk/host.ts';
import { sweep } from './disk/sweep.ts';
import { knownNames } from './forms.ts';
import type { JournalEntry } from './journal/entry.ts';
import { appendEntry } from './journal/journal.ts';
import type { JournalMark } from './journal/mark.ts';
import type { Reach } from './live/adapter.ts';
import type { Contents } from './live/contents.ts';
import type { LiveDesk } from './live/live.ts';
import { currentVersion } from './live/migrations.ts';
import { assertRows } from './live/outline.ts';
import { noRevisionLeft } from './numbersUsedUp.ts';
import { strangeRecord } from './refusals.ts';
import { refusedOrDone } from './refusedOrDone.ts';
import type { Settled } from './settling.ts';
import { sweepMany } from './sweepMany.ts';
import { highestCounters } from './transaction.ts';
import { besidesZone, zoneTaken } from './zoneTaken.ts';

/** A command that is about to write: the desk, who runs it, when, and what was typed. */
export type WritingCommand = {
  readonly live: LiveDesk;
  readonly reach: Reach;
  readonly host: Host;
  readonly now: Moment;
  readonly argv: readonly string[];
  /** Gives the name of the zone that a new desk takes; null where it takes none. */
  readonly zoneName: () => string | null;
  /** Picks the finished records that may leave the live desk for the archive. */
  readonly leaving: (contents: Contents) => readonly Leaving[];
  /** Picks them among very many records: it throws where it does not know the drawer of one. */
  readonly sorting: (contents: Contents) => readonly Leaving[];
  /** Number of changes from which on a command does not hold them in memory. */
  readonly vast: number;
};

/**
 * Writes the desk as the work leaves it. The records are checked, the old file is backed up, the journal gets its line, then the file is
 * replaced. Writes nothing if nothing has changed.
 * The first write of a day also moves finished records into the archive.
 * Call this under the lock. Complains of `unwritable` and of records that a schema refuses; nothing has changed then.
 */
export const commit = async (
  command: WritingCommand,
  work: Work & Settled,
  mark?: JournalMark,
  made: MadeDifference | null = differenceOf(work.before, work.after),
): Promise<void> => {
  const difference = made ?? (mark === undefined ? null : { changes: [] });
  if (difference === null) return;
  const { changes } = difference;
  checkChanges(difference, work.after, command);
  const { path, today, reading, disk } = command.reach;
  const { last } = work;
  const revision = nextRevision(work.before, last);
  refuseReadOnly(path, disk.files);
  await sweep(path, command.host, disk.files);
  keepAsItWas(command, last?.entry);
  bringBack(command.reach, command.live, work, changes);
  const after = onDesk(work, changes);
  const isFirstOfDay = last === null || dayOf(last.entry.at) !== today;
  const leaving = isFirstOfDay ? leavingUntouched(command, after, changes) : [];
  const zone = zoneTaken(after.settings, work.before, command);
  const settings = { ...after.settings, ...zone };
  const filing = beginSweep(command.reach, leaving, returningTo(work, changes));
  const next: Contents = {
    ...without(after, filing.filed),
    settings,
    version: currentVersion(reading.migrations),
    revision,
    counters: highestCounters([work.before.counters, after.counters], changes),
  };
  if (mark?.recovered?.from === null) command.live.nowLacks(null);
  const isOver = last !== null && last.entry.revision > work.before.revision;
  const noted = besidesZone(difference, zone);
  writeWithEntry(command, next, { ...noted, ...mark, ...(isOver ? { over: work.before.revision } : {}) });
  filing.end(next);
  sweepMany(command, next, changes.length);
};

/** The revision of the next command. The journal is ahead of the desk if somebody laid a backup in the desk's place by hand. */
export const nextRevision = (contents: Contents, last: Settled['last']): number => {
  const revision = Math.max(contents.revision, last?.entry.revision ?? 0) + 1;
  if (revision > HIGHEST_REVISION) throw noRevisionLeft();
  return revision;
};

/** The records that may leave, without those this command has changed. Those stay on the desk until tomorrow. */
const leavingUntouched = (
  { leaving }: WritingCommand,
  after: Contents,
  changes: readonly RecordChange[],
): readonly Leaving[] => {
  const changed = new Set(changes.map(({ id }) => id));
  return leaving(after).filter(({ row }) => !changed.has(row.id));
};

const checkChanges = ({ changes }: Difference, after: Contents, { reach }: WritingCommand): void => {
  const known = knownNames(reach.reading);
  for (const { drawer, id } of changes) if (!known.includes(drawer)) throw strangeRecord(id, drawer);
  for (const drawer of byDrawer(changes).keys()) assertRows(drawer, after.drawers[drawer]);
  for (const { drawer, after: row } of changes) if (row !== null) reach.reading.check(drawer, row);
};

/** Copies the desk's file into backup/ if this is the first write of the day, or the first in a new format. Complains of `unwritable`. */
export const keepAsItWas = ({ live, reach }: WritingCommand, last?: JournalEntry): void => {
  const { folder, path, today, reading, disk } = reach;
  const isOld = live.format() < currentVersion(reading.migrations);
  const lastDay = last === undefined ? null : dayOf(last.at);
  if (!isOld && !lacksBackup(folder, today, lastDay, disk.files)) return;
  const bytes = unless(['ENOENT'], () => disk.files.readFileSync(path));
  if (bytes === null) return;
  if (isOld) keepFormat(folder, bytes, live.format(), disk);
  backUp(folder, bytes, today, disk, lastDay);
};

/** Appends the entry of the command to the journal, then replaces the desk. Complains of `unwritable`; nothing has changed then. */
export const writeWithEntry = (
  { live, reach, host, now, argv }: WritingCommand,
  next: Contents,
  difference: Difference & JournalMark,
): void => {
  const { version, revision, counters } = next;
  const entry = { ...difference, version, revision, at: now, who: host.user(), argv, counters };
  const takeBack = appendEntry(reach.folder, entry, reach.reading, reach.disk, live.changedAt());
  try {
    live.write(next);
  } catch (error) {
    throw refusedOrDone(error, { reach, revision, takeBack }, !live.isUntouched());
  }
};
