import { dirname, join } from 'node:path';
import type { Row } from '../../core/record.ts';
import { makeFolder, writeDurably } from '../disk/durable.ts';
import { type Files, quietly, unless } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, recordsOf } from '../live/contents.ts';
import { attempt, takeOut } from './file.ts';
import { archiveFolder, type MonthPath, monthsOf } from './months.ts';

/**
 * While records move between the live desk and the archive they stand in both, and `archive/moving.json` names the files
 * concerned. Whoever finds it settles the move: what is on the live desk is not in the archive.
 */
const noteOf = (desk: string): string => join(archiveFolder(desk), 'moving.json');

/** Notes, before anything is moved, which files of the archive it concerns. Complains of `unwritable`. */
export const noteMove = ({ folder, disk }: Reach, months: readonly MonthPath[]): void => {
  makeFolder(archiveFolder(folder), disk.files);
  clearUp(archiveFolder(folder), disk.files);
  for (const year of yearsOf(months)) clearUp(year, disk.files);
  // An older note that could not be settled stays in force.
  const older = monthsNoted(folder, disk.files) ?? [];
  const noted = [...new Set([...older, ...months].map(({ path }) => path.slice(folder.length)))];
  writeDurably(noteOf(folder), `${JSON.stringify({ files: noted })}\n`, disk);
};

/** The move is complete. A note that cannot be removed does no harm: nothing is left to settle. */
export const endMove = ({ folder, disk }: Reach): void =>
  quietly(() => disk.files.rmSync(noteOf(folder), { force: true }));

/** Completes a move that a crash has cut short. Call under the lock; what cannot be settled now is left for the next time. */
export const settleMove = (reach: Reach, live: Contents): void => {
  const noted = monthsNoted(reach.folder, reach.disk.files);
  if (noted !== null && settle(reach, noted, live)) endMove(reach);
};

/** The files that a note names, as far as they are there; null when there is no note. */
const monthsNoted = (desk: string, files: Files): readonly MonthPath[] | null => {
  const note = unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(noteOf(desk), 'utf8'));
  return note === null ? null : monthsOf(desk, files).filter(({ path }) => names(note, path.slice(desk.length)));
};

/** Takes out of these files whatever is on the live desk. False where one could not be settled. */
export const settle = (reach: Reach, months: readonly MonthPath[], live: Contents): boolean => {
  for (const year of yearsOf(months)) clearUp(year, reach.disk.files);
  return months
    .map((month) => attempt(() => takeOut(month, uidsOf(recordsOf(live.drawers, month.drawer)), reach)))
    .every((isSettled) => isSettled);
};

export const uidsOf = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map(({ uid }) => uid));

/** A note that is no longer readable names every file. */
const names = (note: string, path: string): boolean => {
  try {
    return (JSON.parse(note) as { files: readonly unknown[] }).files.includes(path);
  } catch {
    return true;
  }
};

const yearsOf = (months: readonly MonthPath[]): ReadonlySet<string> => new Set(months.map(({ path }) => dirname(path)));

/** Removes texts written by processes that were killed, and never put in place. */
const clearUp = (folder: string, files: Files): void =>
  quietly(() => {
    for (const name of files.readdirSync(folder))
      if (name.endsWith('.tmp')) files.rmSync(join(folder, name), { force: true });
  });
