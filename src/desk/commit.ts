import { dayOf, type Moment } from '../core/civil.ts';
import { beginSweep, bringBack, onDesk, returningTo, type Work, without } from './archive/archiving.ts';
import type { Leaving } from './archive/file.ts';
import { backUp, keepFormat, lacksBackup } from './backup/backup.ts';
import { type Change, type Difference, differenceOf } from './changes.ts';
import { doneThough } from './complaints.ts';
import { refuseReadOnly } from './disk/durable.ts';
import { quietly, unless } from './disk/files.ts';
import type { Host } from './disk/host.ts';
import { sweep } from './disk/sweep.ts';
import { appendEntry, type Entry, type Mark } from './journal/journal.ts';
import type { Reach } from './live/adapter.ts';
import type { Contents } from './live/contents.ts';
import type { LiveDesk } from './live/live.ts';
import { currentVersion } from './live/migrations.ts';
import { assertRows } from './live/outline.ts';
import type { Settled } from './settling.ts';
import { highestCounters } from './transaction.ts';

/** Who writes, when, and by which command. */
export type Command = {
  readonly live: LiveDesk;
  readonly reach: Reach;
  readonly host: Host;
  readonly now: Moment;
  readonly argv: readonly string[];
  /** The name of the zone the desk is read by, asked where none is set on it; null where it is not to be set. */
  readonly zoneName: () => string | null;
  /** Finished records that may leave the live desk. */
  readonly leaving: (contents: Contents) => readonly Leaving[];
};

/**
 * Writes what the work made of the desk: checked, backed up, journalled, then replaced. Writes nothing when nothing differs.
 * With the first write of a day the finished records that have lain long enough go to the archive.
 * Call under the lock. Complains of `unwritable` and of what the drawers' schemas refuse, and then nothing has changed.
 */
export const commit = async (command: Command, work: Work & Settled, mark?: Mark): Promise<void> => {
  const difference = differenceOf(work.before, work.after) ?? (mark === undefined ? null : { changes: [] });
  if (difference === null) return;
  const { changes } = difference;
  checkChanges(difference, work.after, command);
  const { path, today, reading, disk } = command.reach;
  const { last } = work;
  refuseReadOnly(path, disk.files);
  await sweep(path, command.host, disk.files);
  keepAsItWas(command, last?.entry);
  bringBack(command.reach, command.live, work, changes);
  const after = onDesk(work, changes);
  const isFirstOfDay = last === null || dayOf(last.entry.at) !== today;
  const leaving = isFirstOfDay ? leavingUntouched(command, after, changes) : [];
  const filing = beginSweep(command.reach, leaving, returningTo(work, changes));
  const next: Contents = {
    ...without(after, filing.filed),
    settings: zoned(after.settings, command),
    version: currentVersion(reading.migrations),
    // Also above the journal's, which is ahead where a backup was laid in the desk's place.
    revision: Math.max(work.before.revision, last?.entry.revision ?? 0) + 1,
    counters: highestCounters([work.before.counters, after.counters], changes),
  };
  write(command, next, { ...difference, ...mark });
  filing.end(next);
};

/** With the first entry a desk gets the zone of the machine it is written on. */
const zoned = (settings: Contents['settings'], { zoneName }: Command): Contents['settings'] => {
  const zone = settings['zone'] === undefined ? zoneName() : null;
  return zone === null ? settings : { ...settings, zone };
};

/** What this very command is about stays in sight until tomorrow. */
const leavingUntouched = ({ leaving }: Command, after: Contents, changes: readonly Change[]): readonly Leaving[] => {
  const changed = new Set(changes.map(({ id }) => id));
  return leaving(after).filter(({ row }) => !changed.has(row.id));
};

const checkChanges = ({ changes }: Difference, after: Contents, { reach }: Command): void => {
  for (const drawer of new Set(changes.map((change) => change.drawer))) assertRows(drawer, after.drawers[drawer]);
  for (const { drawer, after: row } of changes) if (row !== null) reach.reading.check(drawer, row);
};

/** Keeps the desk's file as it is now, if this is the first write of a day or of a format. Complains of `unwritable`. */
export const keepAsItWas = ({ live, reach }: Command, last?: Entry): void => {
  const { folder, path, today, reading, disk } = reach;
  const isOld = live.format() < currentVersion(reading.migrations);
  const lastDay = last === undefined ? null : dayOf(last.at);
  if (!isOld && !lacksBackup(folder, today, lastDay, disk.files)) return;
  const bytes = unless(['ENOENT'], () => disk.files.readFileSync(path));
  if (bytes === null) return;
  if (isOld) keepFormat(folder, bytes, live.format(), disk);
  backUp(folder, bytes, today, disk, lastDay);
};

const write = ({ live, reach, host, now, argv }: Command, next: Contents, difference: Difference & Mark): void => {
  const { version, revision, counters } = next;
  const entry = { ...difference, version, revision, at: now, who: host.user(), argv, counters };
  const takeBack = appendEntry(reach.folder, entry, reach.reading.zone, reach.disk);
  try {
    live.write(next);
  } catch (error) {
    // Only if the desk was not replaced after all: a failure to sync the folder comes when it has been.
    if (!live.isUntouched()) throw doneThough(error);
    quietly(takeBack);
    throw error;
  }
};
