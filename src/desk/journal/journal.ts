import { join } from 'node:path';
import { type Day, dayOf } from '../../core/civil.ts';
import type { RecordChange } from '../changes.ts';
import { appendDurably } from '../disk/append.ts';
import { withOpen } from '../disk/chunks.ts';
import { makeFolder } from '../disk/durable.ts';
import { type Disk, type Files, unless } from '../disk/files.ts';
import { lastLine } from '../disk/lastLine.ts';
import { type Forms, formOf } from '../forms.ts';
import type { JournalEntry } from './entry.ts';
import { fileIdentity, lineEntry } from './longEntry.ts';

export const journalFolder = (desk: string): string => join(desk, 'journal');
export const journalFileOf = (day: Day): string => `${day.slice(0, 7)}.ndjson`;

/** Appends the entry to its month, synced. Returns a function that takes it back. Complains of `unwritable`; nothing is appended then. */
export const appendEntry = (desk: string, entry: JournalEntry, forms: Forms, disk: Disk): (() => void) => {
  makeFolder(journalFolder(desk), disk.files);
  return appendDurably(join(journalFolder(desk), journalFileOf(dayOf(entry.at))), lineOf(entry, forms), disk);
};

/** The line of an entry as JSON, change by change: that of an import may be too long to be made at once. */
function* lineOf(
  { version, revision, at, who, argv, changes, counters, ...parts }: JournalEntry,
  forms: Forms,
): Iterable<string> {
  const head = JSON.stringify({ version, revision, at: forms.zone.withOffset(at), who, argv });
  yield `${head.slice(0, -1)},"changes":[`;
  let comma = '';
  for (const change of changes) {
    yield comma + JSON.stringify(written(change, forms));
    comma = ',';
  }
  yield `],${JSON.stringify({ counters, ...parts }).slice(1)}`;
}

const written = ({ drawer, id, before, after }: RecordChange, forms: Forms): unknown => ({
  ...{ drawer, id },
  before: before === null ? null : formOf(before, drawer, forms),
  after: after === null ? null : formOf(after, drawer, forms),
});

/** Names of the journal's files, the newest month first. */
export const journalNames = (desk: string, files: Files): readonly string[] =>
  (unless(['ENOENT'], () => files.readdirSync(journalFolder(desk))) ?? [])
    .filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name))
    .sort()
    .reverse();

/** The last entry of the journal, and the time at which its file was last written (nanoseconds, by the file system's clock). */
export type LastEntry = { readonly entry: JournalEntry; readonly writtenAt: bigint };

/**
 * The entry with the highest revision; null if none can be read. The last one stands in the newest month, in the month of `today` after a
 * rehearsal at a later date, or in an older month if the clock was set back.
 * @param known the desk's revision; no last entry has a lower one
 */
export const lastEntry = (desk: string, today: Day, forms: Forms, files: Files, known = 0): LastEntry | null => {
  const names = journalNames(desk, files);
  const near = names.filter((name, n) => n === 0 || name === journalFileOf(today));
  let best: Found | null = null;
  for (const name of [...near, ...names.filter((one) => !near.includes(one))]) {
    if (!near.includes(name) && best !== null && best.entry.revision >= known && !isDayBefore(name, best, names))
      continue;
    const last = lastIn(join(journalFolder(desk), name), forms, files);
    if (last !== null && last.entry.revision > (best?.entry.revision ?? -1)) best = { ...last, name };
  }
  return best;
};

type Found = LastEntry & { readonly name: string };

/** Whether the month before may have the last entry: the clock can be set back by a day, and over the end of a month. */
const isDayBefore = (name: string, best: Found, names: readonly string[]): boolean =>
  best.entry.at < `${best.name.slice(0, 7)}-03` && name === names[names.indexOf(best.name) + 1];

/** The last entry in a file of the journal; null if none can be read. The changes in a long line are not checked, see `isLegible`. */
export const lastIn = (path: string, forms: Forms, files: Files): LastEntry | null =>
  unless(['ENOENT'], () =>
    withOpen(path, files, (handle) => {
      const line = lastLine(handle, files);
      const file = fileIdentity(handle, files);
      const entry =
        line === null ? null : lineEntry(handle, { path, file, ...line }, { ...forms, isChecked: false }, files);
      return entry === null ? null : { entry, writtenAt: files.fstatSync(handle, { bigint: true }).mtimeNs };
    }),
  );
