import type { Work } from '../archive/archiving.ts';
import { settleIncoming } from '../archive/comingWithBackup.ts';
import { type Difference, differenceOf } from '../changes.ts';
import { commit, keepAsItWas, nextRevision, type WritingCommand, writeWithEntry } from '../commit.ts';
import { refuseReadOnly } from '../disk/durable.ts';
import { quietly } from '../disk/files.ts';
import { sweep } from '../disk/sweep.ts';
import type { JournalMark } from '../journal/mark.ts';
import type { Contents } from '../live/contents.ts';
import { currentVersion } from '../live/migrations.ts';
import { type Settled, settled } from '../settling.ts';
import { highestCounters } from '../transaction.ts';
import { besidesZone, zoneTaken } from '../zoneTaken.ts';
import { isVast, laidReady, putInPlace } from './laying.ts';

/** A change of the desk whose records are gone through one after the other, several times, and not held. */
export type VastWork = {
  readonly difference: Difference;
  readonly counters: Contents['counters'];
  readonly mark: JournalMark;
};

/**
 * Writes a desk with very many changes: the archive as it will be is laid beside the present one, then the journal gets its line, then the desk
 * is replaced, and from that moment on the new archive is the one. Until then nothing has changed. Call this under the lock. Complains as
 * `commit` does, and of `changedSince` if a record is not as the difference knows it.
 */
const commitVast = async (
  command: WritingCommand,
  { live, last }: Settled,
  { difference, counters, mark }: VastWork,
): Promise<void> => {
  const { path, disk, reading } = command.reach;
  const revision = nextRevision(live, last);
  refuseReadOnly(path, disk.files);
  await sweep(path, command.host, disk.files);
  keepAsItWas(command, last?.entry);
  if (mark.recovered?.from === null) command.live.nowLacks(null);
  const zone = zoneTaken(difference.settings?.after ?? live.settings, live, command);
  try {
    const next = laidReady(command, live, { difference, revision, isProving: true });
    const settings = { ...next.settings, ...zone };
    const raised = highestCounters([next.counters, counters], []);
    const isOver = last !== null && last.entry.revision > live.revision;
    writeWithEntry(
      command,
      { ...next, settings, counters: raised, version: currentVersion(reading.migrations) },
      { ...besidesZone(difference, zone), ...mark, ...(isOver ? { over: live.revision } : {}) },
    );
    putInPlace(command, revision);
  } catch (error) {
    quietly(() => {
      // Another process that has the lock meanwhile may be laying an archive of its own.
      disk.hold?.confirm?.();
      settleIncoming(command.reach, command.live.refreshed().revision);
    });
    throw error;
  }
};

/** Writes the desk as the work leaves it, see `commit`. A book of very many rows goes to the archive at once, where its visits belong. */
export const commitAny = async (command: WritingCommand, work: Work & Settled, mark?: JournalMark): Promise<void> => {
  const difference = differenceOf(work.before, work.after);
  if (difference === null || !isVast(difference, command.vast)) return commit(command, work, mark, difference);
  const { counters } = work.after;
  return commitVast(command, work, { difference, counters, mark: mark ?? {} });
};

/** Does the work on a settled desk, see `Store.changeVast`. Call this under the lock. */
export const changedVast = async <T>(
  command: WritingCommand,
  work: (contents: Contents) => VastWork & { readonly result: T },
): Promise<T> => {
  const before = settled(command);
  const { result, ...vast } = work(before.live);
  const { changes, ...parts } = vast.difference;
  if (changes.length > 0 || Object.keys({ ...parts, ...vast.mark }).length > 0) await commitVast(command, before, vast);
  return result;
};
