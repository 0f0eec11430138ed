import type { Row } from '../core/record.ts';
import { archivedRows } from './archive/archive.ts';
import { settleIncoming } from './archive/comingWithBackup.ts';
import { attempt } from './archive/file.ts';
import { monthsOf } from './archive/months.ts';
import { settle, settleMove } from './archive/moveMark.ts';
import { withDifference } from './changes.ts';
import { keepAsItWas, type WritingCommand } from './commit.ts';
import type { JournalEntry } from './journal/entry.ts';
import { type LastEntry, lastEntry, type WrittenDesk } from './journal/journal.ts';
import { isLegible } from './journal/longEntry.ts';
import type { Reach } from './live/adapter.ts';
import { type Contents, drawerNamesOf } from './live/contents.ts';
import type { LiveDesk } from './live/live.ts';
import { lacksOf } from './recovery/lacks.ts';
import { highestCounters } from './transaction.ts';
import { finishVast, isVast } from './vast/laying.ts';
import { zoneTaken } from './zoneTaken.ts';

/** The desk that a command starts from, and the last line of the journal, null if there is none. */
export type Settled = { readonly live: Contents; readonly last: LastEntry | null };

/**
 * Repairs what a crash left unfinished, and returns the desk to start from. If the last command stands in the journal but not on the
 * desk, it is done now; so is a move of records to or from the archive. Call this under the lock. Complains as `LiveDesk` does.
 */
export const settled = (command: WritingCommand): Settled => {
  const { live, reach } = command;
  const contents = live.proven();
  const last = lastEntry(reach.folder, reach.today, reach.reading, reach.disk.files, asWritten(live, contents));
  if (last !== null && isCutShort(last, live, contents)) finish(last.entry, command, contents);
  settleIncoming(reach, live.contents().revision);
  if (last !== null && last.entry.revision > live.contents().revision) {
    // From the next writing on the desk is as new as the journal, so the note has to remember what is lacking.
    live.nowLacks(lacksOf(reach, live.contents(), last.entry.revision));
    return { live: laidBack(reach, contents, last.entry), last };
  }
  settleMove(reach, live.contents());
  return { live: live.isOurs() ? live.contents() : counted(live.contents()), last };
};

/** The desk as a command wrote it; null if no note says so: somebody may have put another one in its place. */
const asWritten = (live: LiveDesk, { revision }: Contents): WrittenDesk | null => {
  const changedAt = live.lacks() === 'unknown' ? null : live.changedAt();
  return changedAt === null ? null : { revision, changedAt };
};

/** The contents with counters at least as high as the ids in use. In a file edited by hand they may be lower. */
const counted = (contents: Contents): Contents => {
  const rows = drawerNamesOf(contents.drawers).flatMap((drawer) => contents.drawers[drawer]);
  return { ...contents, counters: highestCounters([contents.counters], rows) };
};

/**
 * The contents of a backup that somebody put in the desk's place. Records in it that were archived since are taken out of the archive,
 * and the counters are raised to the numbers given out since.
 */
const laidBack = (reach: Reach, contents: Contents, last: JournalEntry): Contents => {
  const months = monthsOf(reach.folder, reach.disk.files);
  settle(reach, months, contents);
  let filed: readonly Row[] = [];
  for (const drawer of new Set(months.map((month) => month.drawer)))
    attempt(() => {
      filed = [...filed, ...archivedRows(reach, drawer, {})];
    });
  return { ...contents, counters: highestCounters([contents.counters, last.counters], filed) };
};

/** Whether the last command was cut short by a crash between the journal and the desk. */
export const isCutShort = ({ entry, writtenAt }: LastEntry, live: LiveDesk, contents: Contents): boolean =>
  entry.revision === contents.revision + 1 &&
  entry.version === contents.version &&
  // If the desk is newer than the journal's last line, this was no crash: somebody put a backup in its place on purpose.
  writtenAt >= (live.changedAt() ?? 0n) &&
  isLegible(entry);

const finish = (left: JournalEntry, command: WritingCommand, contents: Contents): void => {
  keepAsItWas(command, left);
  // A restore has laid its archive ready by then.
  if (left.restored === undefined && isVast(left, command.vast)) {
    finishVast(command, contents, left);
    return;
  }
  const done = withDifference(contents, left);
  command.live.write({
    ...done,
    settings: { ...done.settings, ...zoneTaken(done.settings, contents, command) },
    revision: left.revision,
    counters: highestCounters([contents.counters, left.counters], []),
  });
};
