import { join } from 'node:path';
import { unless } from '../disk/files.ts';
import { readable } from '../disk/readable.ts';
import { entryIn, type JournalEntry, journalFolder, journalNames } from '../journal/journal.ts';
import type { Reach } from '../live/adapter.ts';
import { currentVersion } from '../live/migrations.ts';

/** The entries in all files of the journal, in no particular order. Complains of `unreadable`. */
export function* journalEntries(reach: Reach): Iterable<JournalEntry> {
  const folder = journalFolder(reach.folder);
  for (const name of journalNames(reach.folder, reach.disk.files)) yield* entriesAt(join(folder, name), reach);
}

/** The entries in a file. Lines that cannot be read, and those in another format, are passed over. Complains of `unreadable`. */
function* entriesAt(path: string, reach: Reach): Iterable<JournalEntry> {
  const { reading, disk } = reach;
  const written = readable(path, () => unless(['ENOENT'], () => disk.files.readFileSync(path, 'utf8')) ?? '');
  yield* entriesIn(written, reach, currentVersion(reading.migrations));
}

export function* entriesIn(written: string, { reading }: Reach, version: number): Iterable<JournalEntry> {
  for (const line of written.split('\n')) {
    const entry = line === '' ? null : entryIn(line, reading);
    if (entry !== null && entry.version === version) yield entry;
  }
}
