import type { Row } from '../core/record.ts';
import { archivedRows } from './archive/archive.ts';
import { settleIncoming } from './archive/comingWithBackup.ts';
import { attempt } from './archive/file.ts';
import { monthsOf } from './archive/months.ts';
import { settle, settleMove } from './archive/moveMark.ts';
import { withDifference } from './changes.ts';
import { type Command, keepAsItWas } from './commit.ts';
import { type Entry, type LastEntry, lastEntry } from './journal/journal.ts';
import type { Reach } from './live/adapter.ts';
import { type Contents, namesOf } from './live/contents.ts';
import { highestCounters } from './transaction.ts';

/** The desk to work on, and the last line of its journal, null when there is none. */
export type Settled = { readonly live: Contents; readonly last: LastEntry | null };

/**
 * The desk to work on: if the last command got into the journal but not into the desk, it is finished first, and so is a move
 * of records to or from the archive. Call under the lock. Complains as `LiveDesk` does.
 */
export const settled = (command: Command): Settled => {
  const { live, reach } = command;
  const contents = live.refreshed();
  const last = lastEntry(reach.folder, reach.today, reach.reading, reach.disk.files, contents.revision);
  if (last !== null && isCutShort(last, command, contents)) finish(last.entry, command, contents);
  settleIncoming(reach, live.contents().revision);
  if (last !== null && last.entry.revision > live.contents().revision)
    return { live: laidBack(reach, contents, last.entry), last };
  settleMove(reach, live.contents());
  return { live: live.isOurs() ? live.contents() : counted(live.contents()), last };
};

/** In a file edited by hand the counters may be behind the ids in use. */
const counted = (contents: Contents): Contents => {
  const rows = namesOf(contents.drawers).flatMap((drawer) => contents.drawers[drawer]);
  return { ...contents, counters: highestCounters([contents.counters], rows) };
};

/** A backup in the desk's place: it has records that went to the archive since, and knows nothing of ids given out since. */
const laidBack = (reach: Reach, contents: Contents, last: Entry): Contents => {
  const months = monthsOf(reach.folder, reach.disk.files);
  settle(reach, months, contents);
  let filed: readonly Row[] = [];
  for (const drawer of new Set(months.map((month) => month.drawer)))
    attempt(() => {
      filed = [...filed, ...archivedRows(reach, drawer, {})];
    });
  return { ...contents, counters: highestCounters([contents.counters, last.counters], filed) };
};

const isCutShort = ({ entry, writtenAt }: LastEntry, { live }: Command, contents: Contents): boolean =>
  entry.revision === contents.revision + 1 &&
  entry.version === contents.version &&
  // A desk changed after the journal was is no crash: somebody laid a backup in its place, and means it.
  writtenAt >= (live.changedAt() ?? 0n);

const finish = (left: Entry, command: Command, contents: Contents): void => {
  keepAsItWas(command, left);
  command.live.write({
    ...withDifference(contents, left),
    revision: left.revision,
    counters: highestCounters([contents.counters, left.counters], []),
  });
};
