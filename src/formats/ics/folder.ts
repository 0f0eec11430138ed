import { join } from 'node:path';
import type { CalendarItem } from '../../core/calendarItem.ts';
import { Complaint } from '../../core/complaint.ts';
import { unwritable } from '../../desk/complaints.ts';
import { makeFolder, writeDurably } from '../../desk/disk/durable.ts';
import { type Disk, isSystemError, realFiles, unless } from '../../desk/disk/files.ts';
import { keepFile } from '../keepFile.ts';
import { PRODID } from './calendar.ts';
import { isSuccessor, raised, sequenceIn } from './sequence.ts';
import { calendarWords as w } from './words.ts';

type Wanted = { readonly item: CalendarItem; readonly text: string };

/** The result for a folder: the numbers of files written, kept and removed, and the names of files that another program has changed. */
type Foldered = {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  readonly left: readonly string[];
};

/** Names of the files that `office` writes into a folder. The content of a file tells whether another program has changed it. */
const OURS = /^office-[A-Z][1-9]\d*-[\da-f-]{36}\.ics$/;
const nameOf = ({ id, uid }: CalendarItem): string => `office-${id}-${uid}.ics`;
const isOurs = (text: string): boolean => text.includes(`\r\nPRODID:${PRODID}\r\n`);

/**
 * Brings a folder of calendar files up to date. Each record has its own file, which is replaced as a whole, and only if its content would
 * change. Files that `office` wrote for a record that no longer exists are removed; any other file is left alone. Throws `unwritable`.
 */
export const writeFolder = (folder: string, wanted: readonly Wanted[], token: () => string): Foldered => {
  const disk: Disk = { files: realFiles, token };
  return complaining(folder, () => {
    if (unless(['ENOENT'], () => realFiles.statSync(folder).isDirectory()) === false)
      throw new Complaint('unwritable', w.notAFolder(folder), w.notAFolderHint);
    makeFolder(folder, disk.files);
    const outcomes = wanted.map((one) => ({ name: nameOf(one.item), outcome: written(folder, one, disk) }));
    clearUp(folder);
    const gone = surplus(folder, new Set(wanted.map(({ item }) => nameOf(item))));
    for (const name of gone) realFiles.rmSync(join(folder, name), { force: true });
    const those = (kind: Outcome) => outcomes.filter(({ outcome }) => outcome === kind).map(({ name }) => name);
    return {
      written: those('written').length,
      kept: those('kept').length,
      removed: gone.length,
      left: those('left'),
    };
  });
};

type Outcome = 'written' | 'kept' | 'left';

const written = (folder: string, { item, text }: Wanted, disk: Disk): Outcome => {
  const path = join(folder, nameOf(item));
  const standing = textAt(path);
  if (standing === FOREIGN) return 'left';
  if (standing !== null && !isSuccessor(text, standing)) return 'kept';
  writeDurably(path, standing === null ? text : raised(text, sequenceIn(standing)), disk);
  return 'written';
};

const FOREIGN = Symbol('not ours');

/** The text of the file at a path; null if there is none. A link, a folder and a file of another program are foreign. */
const textAt = (path: string): string | null | typeof FOREIGN => {
  const found = unless(['ENOENT'], () => realFiles.lstatSync(path));
  if (found === null) return null;
  if (!found.isFile()) return FOREIGN;
  const text = realFiles.readFileSync(path, 'utf8');
  return isOurs(text) ? text : FOREIGN;
};

const surplus = (folder: string, wanted: ReadonlySet<string>): readonly string[] =>
  realFiles
    .readdirSync(folder)
    .filter((name) => OURS.test(name) && !wanted.has(name))
    .filter((name) => typeof textAt(join(folder, name)) === 'string');

const UNFINISHED = /^office-[A-Z][1-9]\d*-[\da-f-]{36}\.ics\..*\.tmp$/;
const HOUR_MS = 3_600_000;

/** Removes temporary files of runs that were killed. A file younger than an hour may belong to a run that is still at work. */
const clearUp = (folder: string): void => {
  for (const name of realFiles.readdirSync(folder).filter((one) => UNFINISHED.test(one))) {
    const found = unless(['ENOENT'], () => realFiles.lstatSync(join(folder, name)));
    if (found !== null && found.mtimeMs < Date.now() - HOUR_MS) realFiles.rmSync(join(folder, name), { force: true });
  }
};

/**
 * Writes one file. A calendar that `office` wrote is replaced unasked, because a scheduler exports it again and again; any other file is
 * refused, and left alone. Throws `unwritable`.
 */
export const writeOwn = async (path: string, text: string): Promise<void> => {
  const standing = complaining(path, () => standingAt(path));
  if (standing === text) return;
  if (standing !== null && !isOurs(standing)) throw new Complaint('unwritable', w.foreignFile(path), w.foreignFileHint);
  await keepFile(path, text, { isForced: standing !== null, mayReplace: async () => null });
};

/** The text of the file at a path, also through a link; null if there is no file to read, as where a folder or a pipe stands. */
const standingAt = (path: string): string | null => {
  const found = unless(['ENOENT', 'ENOTDIR'], () => realFiles.statSync(path));
  return found?.isFile() === true ? realFiles.readFileSync(path, 'utf8') : null;
};

const complaining = <T>(path: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? unwritable(path, error) : error;
  }
};
