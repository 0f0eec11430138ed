import { dirname, join } from 'node:path';
import type { Row } from '../../core/record.ts';
import { makeFolder, writeDurably } from '../disk/durable.ts';
import { type Files, quietly, unless } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import { attempt, takeOut } from './file.ts';
import { archiveFolder, type MonthPath, monthsOf } from './months.ts';

/**
 * Path of the note on a move. While records move between the live desk and the archive they stand in both, and `archive/moving.json`
 * names the files concerned. The next command finishes the move: a record on the live desk is removed from these files.
 */
const noteOf = (desk: string): string => join(archiveFolder(desk), 'moving.json');

/** Names the files concerned before anything is moved. Complains of `unwritable`. */
export const noteMove = ({ folder, disk }: Reach, months: readonly MonthPath[]): void => {
  makeFolder(archiveFolder(folder), disk.files);
  clearUp(archiveFolder(folder), disk.files);
  for (const year of yearsOf(months)) clearUp(year, disk.files);
  // The files of an older note stay named if its move is not finished yet.
  const older = monthsNoted(folder, disk.files) ?? [];
  const noted = [...new Set([...older, ...months].map(({ path }) => path.slice(folder.length)))];
  writeDurably(noteOf(folder), `${JSON.stringify({ files: noted })}\n`, disk);
};

/** Removes the note. If that fails it does no harm, because nothing is left to do. */
export const endMove = ({ folder, disk }: Reach): void =>
  quietly(() => disk.files.rmSync(noteOf(folder), { force: true }));

/** Finishes a move that was cut short by a crash. Call this under the lock. What cannot be done now is done by a later command. */
export const settleMove = (reach: Reach, live: Contents): void => {
  const noted = monthsNoted(reach.folder, reach.disk.files);
  if (noted !== null && settle(reach, noted, live)) endMove(reach);
};

/** Files named by the note that still exist; null if there is no note. */
const monthsNoted = (desk: string, files: Files): readonly MonthPath[] | null => {
  const note = unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(noteOf(desk), 'utf8'));
  return note === null ? null : monthsOf(desk, files).filter(({ path }) => names(note, path.slice(desk.length)));
};

/** Removes records that are on the live desk from these files. False if a file could not be changed. */
export const settle = (reach: Reach, months: readonly MonthPath[], live: Contents): boolean => {
  for (const year of yearsOf(months)) clearUp(year, reach.disk.files);
  return months
    .map((month) => attempt(() => takeOut(month, uidsOf(recordsOf(live.drawers, month.drawer)), reach)))
    .every((isSettled) => isSettled);
};

export const uidsOf = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map(({ uid }) => uid));

/** Whether the note names this path. A note that cannot be read names every file. */
const names = (note: string, path: string): boolean => {
  try {
    return (JSON.parse(note) as { files: readonly unknown[] }).files.includes(path);
  } catch {
    return true;
  }
};

const yearsOf = (months: readonly MonthPath[]): ReadonlySet<string> => new Set(months.map(({ path }) => dirname(path)));

/** Removes temporary files that killed processes left behind. */
const clearUp = (folder: string, files: Files): void =>
  quietly(() => {
    for (const name of files.readdirSync(folder))
      if (name.endsWith('.tmp')) files.rmSync(join(folder, name), { force: true });
  });
