import { dayOf, type Moment } from '../calendar/civil.ts';
import type { Reach } from './adapter.ts';
import { backUp, keepFormat } from './backup.ts';
import { type Difference, differenceOf, withDifference } from './changes.ts';
import type { Contents } from './contents.ts';
import { refuseReadOnly } from './durable.ts';
import { quietly, unless } from './files.ts';
import type { Host } from './host.ts';
import { appendEntry, lastEntry } from './journal.ts';
import type { LiveDesk } from './live.ts';
import { currentVersion } from './migrations.ts';
import { assertRows } from './shape.ts';
import { sweep } from './sweep.ts';
import { highestCounters } from './transaction.ts';

/** Who writes, when, and by which command. */
export type Command = {
  readonly live: LiveDesk;
  readonly reach: Reach;
  readonly host: Host;
  readonly now: Moment;
  readonly argv: readonly string[];
};

/**
 * The desk to work on: if the last command got into the journal but not into the desk, it is finished first. Call under the
 * lock. Complains as `LiveDesk` does.
 */
export const settled = (command: Command): Contents => {
  const { live } = command;
  const contents = live.refreshed();
  const left = leftInJournal(command, contents);
  if (left === null) return contents;
  keepAsItWas(command);
  live.write({
    ...withDifference(contents, left),
    revision: left.revision,
    counters: highestCounters([contents.counters, left.counters], []),
  });
  return live.contents();
};

const leftInJournal = ({ live, reach, now }: Command, contents: Contents) => {
  const last = lastEntry(reach.folder, dayOf(now), reach.reading.zone, reach.disk.files);
  if (last === null || last.entry.revision !== contents.revision + 1 || last.entry.version !== contents.version)
    return null;
  // A desk changed after the journal was is no crash: somebody laid a backup in its place, and means it.
  return last.writtenAt >= (live.changedAt() ?? 0n) ? last.entry : null;
};

/**
 * Writes what the work made of the desk: checked, backed up, journalled, then replaced. Writes nothing when nothing differs.
 * Call under the lock. Complains of `unwritable` and of what the drawers' schemas refuse, and then nothing has changed.
 */
export const commit = async (command: Command, before: Contents, after: Contents): Promise<void> => {
  const difference = differenceOf(before, after);
  if (difference === null) return;
  checkChanges(difference, after, command);
  const { folder, path, today, reading, disk } = command.reach;
  refuseReadOnly(path, disk.files);
  await sweep(path, command.host, disk.files);
  keepAsItWas(command);
  const last = lastEntry(folder, today, reading.zone, disk.files);
  const next: Contents = {
    ...after,
    version: currentVersion(reading.migrations),
    // Also above the journal's, which is ahead where a backup was laid in the desk's place.
    revision: Math.max(before.revision, last?.entry.revision ?? 0) + 1,
    counters: highestCounters([before.counters, after.counters], difference.changes),
  };
  write(command, next, difference);
};

const checkChanges = ({ changes }: Difference, after: Contents, { reach }: Command): void => {
  for (const drawer of new Set(changes.map((change) => change.drawer))) assertRows(drawer, after.drawers[drawer]);
  for (const { drawer, after: row } of changes) if (row !== null) reach.reading.check(drawer, row);
};

const keepAsItWas = ({ live, reach }: Command): void => {
  const { folder, path, today, reading, disk } = reach;
  const bytes = unless(['ENOENT'], () => disk.files.readFileSync(path));
  if (bytes === null) return;
  if (live.format() < currentVersion(reading.migrations)) keepFormat(folder, bytes, live.format(), disk);
  backUp(folder, bytes, today, disk);
};

const write = ({ live, reach, host, now, argv }: Command, next: Contents, difference: Difference): void => {
  const { version, revision, counters } = next;
  const entry = { ...difference, version, revision, at: now, who: host.user(), argv, counters };
  const takeBack = appendEntry(reach.folder, entry, reach.reading.zone, reach.disk);
  try {
    live.write(next);
  } catch (error) {
    // Only if the desk was not replaced after all: a failure to sync the folder comes when it has been.
    if (live.isUntouched()) quietly(takeBack);
    throw error;
  }
};
