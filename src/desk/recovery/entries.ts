import { join } from 'node:path';
import { unreadable } from '../complaints.ts';
import { codeOf, isSystemError } from '../disk/files.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { journalFolder, journalNames } from '../journal/journal.ts';
import { journalLines } from '../journal/longEntry.ts';
import type { Reach } from '../live/adapter.ts';
import { currentVersion } from '../live/migrations.ts';

/** The entries in all files of the journal, in no particular order. Complains of `unreadable`. */
export function* journalEntries(reach: Reach): Iterable<JournalEntry> {
  const folder = journalFolder(reach.folder);
  for (const name of journalNames(reach.folder, reach.disk.files)) yield* entriesAt(join(folder, name), reach);
}

/** The entries in a file. Lines that cannot be read, and those in another format, are passed over. Complains of `unreadable`. */
export function* entriesAt(path: string, { reading, disk }: Reach): Iterable<JournalEntry> {
  const version = currentVersion(reading.migrations);
  try {
    for (const { entry } of journalLines(path, reading, disk.files)) if (entry?.version === version) yield entry;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw isSystemError(error) ? unreadable(path, error) : error;
  }
}
