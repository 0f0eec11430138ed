import { join, sep } from 'node:path';
import type { DrawerName } from '../../core/record.ts';
import { type Files, unless } from '../disk/files.ts';
import { incomingArchive, isInForce } from './comingWithBackup.ts';
import { type MonthName, monthNamed } from './monthFile.ts';

/** A file of the archive, such as `archive/2026/visitors-2026-10.json`. */
export type MonthPath = MonthName & { readonly path: string };

export const archiveFolder = (desk: string): string => join(desk, 'archive');

/** Path of the file of a month. */
export const pathOf = (desk: string, month: MonthName): string => monthPathIn(archiveFolder(desk), month);

/** Path of the file of a month in the folder of an archive. */
export const monthPathIn = (archive: string, { drawer, month }: MonthName): string =>
  join(archive, month.slice(0, 4), `${drawer}-${month}.json`);

/** Files of a drawer from a month on, the newest first; of all drawers if none is named. */
export const monthsOf = (desk: string, files: Files, drawer?: DrawerName, since = ''): readonly MonthPath[] =>
  monthsIn(isInForce(desk, files) ? incomingArchive(desk) : archiveFolder(desk), files, drawer, since);

const monthsIn = (archive: string, files: Files, drawer: DrawerName | undefined, since: string): readonly MonthPath[] =>
  namesIn(archive, files)
    .filter((year) => /^\d{4}$/.test(year) && year >= since.slice(0, 4))
    .flatMap((year) => monthsOfYear(join(archive, year), files, drawer))
    .filter(({ month }) => month >= since)
    .sort((a, b) => (a.month < b.month ? 1 : -1));

/** The files of a year. Names are compared before anything else is made of them: ten years of five drawers are 480 files. */
const monthsOfYear = (folder: string, files: Files, drawer: DrawerName | undefined): readonly MonthPath[] => {
  const start = drawer === undefined ? '' : `${drawer}-`;
  return namesIn(folder, files).flatMap((file) => {
    const month = file.startsWith(start) && file.endsWith('.json') ? monthNamed(file.slice(0, -'.json'.length)) : null;
    return month === null ? [] : [{ ...month, path: folder + sep + file }];
  });
};

const namesIn = (folder: string, files: Files): readonly string[] =>
  unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(folder)) ?? [];
