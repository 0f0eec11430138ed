import { monthsOf } from '../archive/months.ts';
import { newestGood } from '../backup/backup.ts';
import { lastEntry } from '../journal/journal.ts';
import { goneDesk } from '../refusals.ts';
import type { Reach } from './adapter.ts';

/** Tells a new desk from a lost one. On a lost desk an empty start would give ids out a second time. */
export const neverWritten = ({ folder, path, today, reading, mayBeGone, disk }: Reach): null => {
  if (mayBeGone) return null;
  const journal = lastEntry(folder, today, reading, disk.files)?.entry.revision ?? 0;
  const backup = newestGood(folder, reading, disk.files);
  const months = monthsOf(folder, disk.files).length;
  // A journal with one entry and no desk is a first write that was cut short.
  if (journal <= 1 && backup === null && months === 0) return null;
  throw goneDesk(path, backup, journal > 0);
};
