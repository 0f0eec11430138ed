import { join } from 'node:path';
import type { Day } from '../../core/civil.ts';
import { chunksOf, withOpen } from '../disk/chunks.ts';
import { makeFolder, writeDurably } from '../disk/durable.ts';
import { type Disk, type Files, unless } from '../disk/files.ts';
import type { DeskReading } from '../live/reading.ts';
import { readBackup } from './largeBundle.ts';

const DAYS_KEPT = 14;
const MONTHS_KEPT = 12;

/**
 * Name of a backup's file. `desk-2026-11-23.json` is the desk before the first write of that day, `desk-2026-11.json` before the first
 * write of that month.
 */
export const backupFileOf = (name: string): string => `desk-${name}.json`;
const DAILY = /^desk-(\d{4}-\d{2}-\d{2})\.json$/;
const MONTHLY = /^desk-(\d{4}-\d{2})\.json$/;
/** Name of a backup by `office backup`: `desk-2026-11-23-083000.json`. */
const ASKED = /^desk-(\d{4}-\d{2}-\d{2}-\d{6}(?:-\d+)?)\.json$/;
const OTHER = /^desk-((?:replaced|conflict|format)-[\d-]+)\.json$/;

export const backupFolder = (desk: string): string => join(desk, 'backup');

/**
 * Copies the desk's file before the first write of `today` and of its month, then removes all but the last 14 days and 12 months.
 * Replaces no backup except one from a rehearsal of this day, see `lacksBackup`. The backup is a copy and not a link, because an editor
 * that writes in place would change a linked file too. Complains of `unwritable`.
 */
export const backUp = (desk: string, text: Uint8Array, today: Day, disk: Disk, last: Day | null = null): void => {
  const due = dueOf(desk, today, last, disk.files);
  if (due.length === 0) return;
  makeFolder(backupFolder(desk), disk.files);
  for (const name of due) writeDurably(join(backupFolder(desk), backupFileOf(name)), text, disk);
  drop(desk, DAILY, today, DAYS_KEPT, disk.files);
  drop(desk, MONTHLY, today.slice(0, 7), MONTHS_KEPT, disk.files);
};

/**
 * Whether a backup of today is missing.
 * @param last the day of the last command, null if it is not known. A backup named after a later day comes from a rehearsal
 */
export const lacksBackup = (desk: string, today: Day, last: Day | null, files: Files): boolean =>
  dueOf(desk, today, last, files).length > 0;

const dueOf = (desk: string, today: Day, last: Day | null, files: Files): readonly string[] =>
  [today, today.slice(0, 7)].filter(
    (name) =>
      (last !== null && last.slice(0, name.length) < name) ||
      !files.existsSync(join(backupFolder(desk), backupFileOf(name))),
  );

/**
 * Copies the desk's file before it is written in a newer format: `desk-format-1.json`. This copy is never removed. Complains of
 * `unwritable`.
 */
export const keepFormat = (desk: string, text: Uint8Array, version: number, disk: Disk): void => {
  const path = join(backupFolder(desk), backupFileOf(`format-${version}`));
  if (disk.files.existsSync(path)) return;
  makeFolder(backupFolder(desk), disk.files);
  writeDurably(path, text, disk);
};

/** Name of the newest backup that can be read whole (`2026-11-22`, or `2026-11` for a month's); null if there is none. */
export const newestGood = (desk: string, reading: DeskReading, files: Files): string | null =>
  namesByState(desk, files).find((name) => isGood(join(backupFolder(desk), backupFileOf(name)), reading, files)) ??
  null;

/** Names of all backups of days and months and by `office backup`, the newest first. */
export const standingNames = (desk: string, files: Files): readonly string[] =>
  [DAILY, MONTHLY, ASKED]
    .flatMap((pattern) => namesOf(desk, pattern, files))
    // The backup of a month was made on the month's first day.
    .sort((a, b) => (a.padEnd(10, '-00') < b.padEnd(10, '-00') ? 1 : -1));

/**
 * Names of all backups, ordered by the revision inside, the highest first: a rehearsal names its backup after a later day. Reads all of
 * them.
 */
export const namesByState = (desk: string, files: Files): readonly string[] => {
  const names = standingNames(desk, files);
  const revisions = new Map(
    names.map((name) => [name, revisionIn(join(backupFolder(desk), backupFileOf(name)), files)]),
  );
  return names.toSorted((a, b) => (revisions.get(b) ?? 0) - (revisions.get(a) ?? 0));
};

/** Revision of a desk or of the desk in a bundle, from its first lines; -1 if there is none. */
const revisionIn = (path: string, files: Files): number => {
  try {
    return withOpen(path, files, (handle) => firstRevision(chunksOf(handle, files)));
  } catch {
    return -1;
  }
};

const firstRevision = (chunks: Iterable<Buffer>): number => {
  let before = '';
  for (const chunk of chunks) {
    const written = before + chunk.toString('latin1');
    const [, revision] = /revision\\?": ?(\d+)\D/.exec(written) ?? [];
    if (revision !== undefined) return Number(revision);
    before = written.slice(-SEAM);
  }
  return -1;
};

/** Longer than a revision with its name. */
const SEAM = 64;

/** Names of copies kept for another reason: desks that were replaced, desks of an old format. */
export const otherNames = (desk: string, files: Files): readonly string[] =>
  namesOf(desk, OTHER, files).sort().reverse();

const isGood = (path: string, reading: DeskReading, files: Files): boolean => {
  try {
    readBackup(path, reading, files);
    return true;
  } catch {
    return false;
  }
};

const namesOf = (desk: string, pattern: RegExp, files: Files): string[] =>
  (unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(backupFolder(desk))) ?? []).flatMap(
    (name) => pattern.exec(name)?.[1] ?? [],
  );

const drop = (desk: string, pattern: RegExp, last: string, kept: number, files: Files): void => {
  // Backups of later days come from rehearsals. They are neither counted nor removed.
  const past = namesOf(desk, pattern, files).filter((name) => name <= last);
  for (const name of past.sort().slice(0, -kept))
    files.rmSync(join(backupFolder(desk), backupFileOf(name)), { force: true });
};
