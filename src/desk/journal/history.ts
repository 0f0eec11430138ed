import { join } from 'node:path';
import { late } from '../../core/once.ts';
import { chunksOf, fileLines, holdsAny, withOpen } from '../disk/chunks.ts';
import { unless } from '../disk/files.ts';
import { readable } from '../disk/readable.ts';
import type { Reach } from '../live/adapter.ts';
import { entryIn, type JournalEntry } from './entry.ts';
import { journalFileOf, journalFolder, journalNames, lastIn } from './journal.ts';
import { fileIdentity, lineEntry, type StandingLine, withLine } from './longEntry.ts';

/** A line of the journal that cannot be read: the name of its file, and its number there, from 1. */
export type TornLine = { readonly file: string; readonly line: number };

/** A line of the journal: its entry, or its place if it cannot be read. */
export type PastLine = { readonly entry: JournalEntry } | { readonly torn: TornLine };

/** A line of a month. It is read when it is asked for, once. */
type MonthLine = { readonly number: number; readonly entry: () => JournalEntry | null };

/** The lines of one file that were not yielded yet, the newest last. */
type Month = { readonly file: string; readonly rest: MonthLine[] };

/**
 * The lines of the journal, from the highest revision to the lowest. Files are opened month by month, and only as far as the caller
 * reads on. With an id, only lines that name that record, and all lines of undo and redo: the command they are about may name it.
 * Complains of `unreadable`.
 * @param revision the revision of the desk
 */
export function* history(reach: Reach, revision: number, id?: string): Iterable<PastLine> {
  const root = journalFolder(reach.folder);
  const names = readable(root, () => journalNames(reach.folder, reach.disk.files));
  // A rehearsal at a later date leaves a month that is still to come. Commands after it stand in an older file.
  const isAhead = (name: string): boolean => name >= journalFileOf(reach.today);
  const open = names.filter(isAhead).map((name) => monthIn(reach, name, id));
  const older = names.filter((name) => !isAhead(name));
  const lastOf = lastRevisions(reach);
  for (let expected = revision; ; ) {
    const met = newestOf(open);
    // A revision is missing: it was written while the clock was set back, into an older month.
    const before = met !== null && met.revision < expected ? older.filter((name) => lastOf(name) > met.revision) : [];
    const opening = met === null ? older.slice(0, 1) : before;
    for (const name of opening) {
      older.splice(older.indexOf(name), 1);
      open.push(monthIn(reach, name, id));
    }
    if (opening.length > 0) continue;
    if (met === null) return;
    met.month.rest.pop();
    if ('entry' in met.said) expected = met.revision - 1;
    yield met.said;
  }
}

/** The last revision in a month's file, -1 if its last line cannot be read. Each file is read once. */
const lastRevisions = ({ folder, reading, disk }: Reach): ((name: string) => number) => {
  const known = new Map<string, number>();
  return (name) => {
    const path = join(journalFolder(folder), name);
    const last = known.get(name) ?? readable(path, () => lastIn(path, reading, disk.files)?.entry.revision ?? -1);
    known.set(name, last);
    return last;
  };
};

const monthIn = (reach: Reach, file: string, id: string | undefined): Month => {
  const { folder, disk } = reach;
  const path = join(journalFolder(folder), file);
  const read = () => withOpen(path, disk.files, (handle) => linesIn(handle, path, reach, mentionsOf(id)));
  return { file, rest: readable(path, () => unless(['ENOENT'], read)) ?? [] };
};

/** Texts of which a line has one if it is about this record; null if all lines are asked for. */
const mentionsOf = (id: string | undefined): readonly Buffer[] | null =>
  id === undefined
    ? null
    : [`"id":${JSON.stringify(id)}`, '"undoes":[', '"redoes":['].map((mention) => Buffer.from(mention));

const linesIn = (handle: number, path: string, reach: Reach, mentions: readonly Buffer[] | null): MonthLine[] => {
  const { disk, reading } = reach;
  const { files } = disk;
  const file = fileIdentity(handle, files);
  return Array.from(fileLines(handle, files), (line, n) => ({ ...line, number: n + 1 })).flatMap(
    ({ from, to, bytes, number }): MonthLine[] => {
      const line = { path, file, from, to };
      const chunks = bytes === null ? chunksOf(handle, files, line) : [bytes];
      if (from === to || (mentions !== null && !holdsAny(chunks, mentions))) return [];
      const read = (): JournalEntry | null =>
        bytes === null ? longEntryOnce(line, reach) : entryIn(bytes.toString('utf8'), reading);
      return [{ number, entry: late(read) }];
    },
  );
};

/** The entry in a long line. It takes seconds to check one, and a command may look into its history several times. */
const longEntryOnce = (line: StandingLine, reach: Reach): JournalEntry | null => {
  const { reading, disk } = reach;
  const known = longEntries.get(reach) ?? new Map<string, JournalEntry | null>();
  longEntries.set(reach, known);
  const key = JSON.stringify([line.file, line.from, line.to]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const read = () =>
    withLine(line, disk.files, (handle) => lineEntry(handle, line, { ...reading, isChecked: true }, disk.files));
  const entry = readable(line.path, read);
  known.set(key, entry);
  return entry;
};

const longEntries = new WeakMap<Reach, Map<string, JournalEntry | null>>();

/** The last line of a month that was not yielded yet, and its content. */
type Met = { readonly month: Month; readonly said: PastLine; readonly revision: number };

/** The line with the highest revision. A line that cannot be read has no revision and is yielded at once. */
const newestOf = (open: readonly Month[]): Met | null => {
  let newest: Met | null = null;
  for (const month of open) {
    const last = month.rest.at(-1);
    if (last === undefined) continue;
    const entry = last.entry();
    const { file } = month;
    if (entry === null)
      return { month, said: { torn: { file, line: last.number } }, revision: Number.POSITIVE_INFINITY };
    if (newest === null || entry.revision > newest.revision)
      newest = { month, said: { entry }, revision: entry.revision };
  }
  return newest;
};
