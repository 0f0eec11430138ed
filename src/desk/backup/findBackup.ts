import { join } from 'node:path';
import type { Day, Moment } from '../../core/civil.ts';
import { inLang, text } from '../../core/text.ts';
import { replacedArchive } from '../archive/comingWithBackup.ts';
import { newerDesk, unreadable } from '../complaints.ts';
import { type Files, isSystemError, unless } from '../disk/files.ts';
import { readable } from '../disk/readable.ts';
import type { Reach } from '../live/adapter.ts';
import { FromTheFuture } from '../live/migrations.ts';
import { Misshapen } from '../live/outline.ts';
import { badBackup, noSuchBackup } from '../refusals.ts';
import { backupFileOf, backupFolder, namesByState, otherNames, standingNames } from './backup.ts';
import type { ArchiveText, ArchiveTexts, Backup } from './bundle.ts';
import { readBackup } from './largeBundle.ts';

/** A backup that was found and read. */
export type FoundBackup = Backup & {
  /** Name for `office restore`: of a backup, or the path of a file. */
  readonly name: string;
};

/** A backup that was asked for: the typed text, and the day it means, null if it means none. */
export type BackupAsked = { readonly typed: string; readonly day: Day | null };

/** Most names that are listed to choose from. */
const MOST_NAMES = 20;

/**
 * Finds a backup by its name, by a day (the desk of that morning, else the last backup of that day), or by the path of a file; the newest
 * good one if none is named. Complains of `noSuchBackup`, listing those there are, and of `badFile`.
 */
export const findBackup = (reach: Reach, asked: BackupAsked | null): FoundBackup => {
  const { folder, disk } = reach;
  const standing = standingNames(folder, disk.files);
  if (asked === null) return newestOf(namesByState(folder, disk.files), reach);
  const named = [...standing, ...otherNames(folder, disk.files)];
  const { typed, day } = asked;
  const name =
    named.find((one) => one === typed || one === day) ??
    (day === null ? undefined : named.find((one) => one.startsWith(`${day}-`)));
  if (name !== undefined) return { ...readAt(backupPath(folder, name), reach), ...movedWith(name, reach), name };
  if (!disk.files.existsSync(typed)) throw noSuchBackup(typed, named.slice(0, MOST_NAMES));
  return { ...readAt(typed, reach), name: typed };
};

/** Path of the backup with this name. */
export const backupPath = (folder: string, name: string): string => join(backupFolder(folder), backupFileOf(name));

const newestOf = (names: readonly string[], reach: Reach): FoundBackup => {
  for (const name of names) {
    const read = attempt(() => readAt(backupPath(reach.folder, name), reach));
    if (read !== null) return { ...read, name };
  }
  throw noSuchBackup(null, []);
};

const attempt = (read: () => Backup): Backup | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const readAt = (path: string, reach: Reach): Backup => {
  const { disk, reading } = reach;
  try {
    const { contents, archives } = readBackup(path, reading, disk.files);
    return { contents, archives: archives === null ? null : readLater(archives, path, reach) };
  } catch (error) {
    throw saidOf(error, path, reach);
  }
};

/** Files of an archive that are read when they are restored. */
const readLater = (archives: ArchiveTexts, path: string, reach: Reach): ArchiveTexts => ({
  size: archives.size,
  *[Symbol.iterator](): Iterator<ArchiveText> {
    try {
      yield* archives;
    } catch (error) {
      throw saidOf(error, path, reach);
    }
  },
});

/** An error of reading a backup as a complaint that names the file. */
const saidOf = (error: unknown, path: string, { folder, disk }: Reach): unknown => {
  if (error instanceof FromTheFuture) return newerDesk(path, error.version);
  if (isSystemError(error)) return unreadable(path, error);
  if (!(error instanceof Misshapen)) return error;
  const why = text(inLang(error.why, 'en'), inLang(error.why, 'zh'));
  return badBackup(path, why, standingNames(folder, disk.files).slice(0, MOST_NAMES));
};

/** The archive that was replaced together with the desk of this name. */
const movedWith = (name: string, { folder, disk: { files } }: Reach): Partial<Backup> => {
  const root = replacedArchive(folder, name);
  const years = unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(root));
  if (years === null) return {};
  const paths = years
    .filter((year) => /^\d{4}$/.test(year))
    .flatMap((year) => files.readdirSync(join(root, year)).map((file) => `${year}/${file}`))
    .filter((path) => /^\d{4}\/[A-Za-z]+-\d{4}-\d{2}\.json$/.test(path));
  return {
    archives: {
      size: paths.length,
      *[Symbol.iterator](): Iterator<ArchiveText> {
        for (const path of paths)
          yield [path, readable(join(root, path), () => files.readFileSync(join(root, path), 'utf8'))];
      },
    },
  };
};

/** A name that no backup has yet: `2026-11-23-083000`, or with `-2` added if that is taken. */
export const freshName = (folder: string, now: Moment, before: string, files: Files): string => {
  const stamp = `${before}${now.replace('T', '-').replaceAll(':', '')}`;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? stamp : `${stamp}-${n}`;
    if (!files.existsSync(backupPath(folder, name))) return name;
  }
};
