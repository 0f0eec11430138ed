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

/**
 * Appends the entry to its month, synced. Returns a function that takes it back. Complains of `unwritable`; nothing is appended then.
 * @param since time of the last change of the desk before this entry (nanoseconds); null if there is no desk. The month is not dated earlier.
 */
export const appendEntry = (
  desk: string,
  entry: JournalEntry,
  forms: Forms,
  disk: Disk,
  since: bigint | null = null,
): (() => void) => {
  makeFolder(journalFolder(desk), disk.files);
  return appendDurably(join(journalFolder(desk), journalFileOf(dayOf(entry.at))), lineOf(entry, forms), disk, since);
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

/** A desk that a command wrote: its revision, and the time of its last change (nanoseconds, by the file system's clock). */
export type WrittenDesk = { readonly revision: number; readonly changedAt: bigint };

/**
 * The entry with the highest revision; null if none can be read. It may stand in any month: a clock may be wrong by years for one command.
 * All months are looked into, or, beside a desk that a command wrote, those that have been written since and those where it is expected.
 * @param beside a desk that is as it was written; null if somebody may have put another one in its place
 */
export const lastEntry = (
  desk: string,
  today: Day,
  forms: Forms,
  files: Files,
  beside: WrittenDesk | null = null,
): LastEntry | null => {
  const names = journalNames(desk, files);
  const highest = (among: readonly string[], least: LastEntry | null): LastEntry | null =>
    among.reduce((best, name) => {
      const last = lastIn(join(journalFolder(desk), name), { ...forms, done: beside?.revision }, files);
      return last !== null && last.entry.revision > (best?.entry.revision ?? -1) ? last : best;
    }, least);
  if (beside === null) return highest(names, null);
  const isNear = (name: string, n: number): boolean =>
    n === 0 || name === journalFileOf(today) || isTouchedSince(join(journalFolder(desk), name), beside, files);
  const near = names.filter(isNear);
  const best = highest(near, null);
  // Without the entry of the desk itself the journal is not the one that was written with it.
  const isWhole = best !== null && best.entry.revision >= beside.revision;
  return isWhole ? best : highest(names, best);
};

/** Time in nanoseconds to which the file system of a memory stick knows when a file was written. */
const COARSE = 2_000_000_000n;

/** Whether a file was written or replaced after the desk. */
const isTouchedSince = (path: string, { changedAt }: WrittenDesk, files: Files): boolean => {
  const found = unless(['ENOENT'], () => files.statSync(path, { bigint: true }));
  return found !== null && [found.mtimeNs, found.ctimeNs].some((at) => at + COARSE >= changedAt);
};

/**
 * The last entry in a file of the journal; null if none can be read. The changes in a long line are not checked, see `isLegible`.
 * @param forms `done` as for `entryIn`
 */
export const lastIn = (
  path: string,
  forms: Forms & { readonly done?: number | undefined },
  files: Files,
): LastEntry | null =>
  unless(['ENOENT'], () =>
    withOpen(path, files, (handle) => {
      const line = lastLine(handle, files);
      const file = fileIdentity(handle, files);
      const entry =
        line === null ? null : lineEntry(handle, { path, file, ...line }, { ...forms, isChecked: false }, files);
      return entry === null ? null : { entry, writtenAt: files.fstatSync(handle, { bigint: true }).mtimeNs };
    }),
  );
