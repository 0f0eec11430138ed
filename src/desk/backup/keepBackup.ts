import { guarded } from '../archive/guarded.ts';
import { parseMonth } from '../archive/monthFile.ts';
import { archiveFolder, type MonthPath, monthsOf } from '../archive/months.ts';
import type { WritingCommand } from '../commit.ts';
import { makeFolder } from '../disk/durable.ts';
import { unless } from '../disk/files.ts';
import { writeAbsent } from '../disk/writeAbsent.ts';
import { drawerNamesOf } from '../live/contents.ts';
import { noSuchDesk, taken } from '../refusals.ts';
import { settled } from '../settling.ts';
import { backupFolder } from './backup.ts';
import { bundleText } from './bundle.ts';
import { backupPath, freshName } from './findBackup.ts';

export type KeptCopy = {
  /** Path of the file. */
  readonly path: string;
  /** Name for `office restore`: in backup/, or the path. */
  readonly name: string;
  /** Number of records on the live desk and in the archive. */
  readonly live: number;
  readonly archived: number;
};

/**
 * Writes the desk and its archive into one file: a new one in backup/, or the file `out`, which must not exist yet. Copies nothing if a
 * part cannot be read. Call this under the lock. Complains of `noSuchDesk`, `damagedDesk`, `newerDesk`, `unwritable`.
 */
export const keepCopy = (command: WritingCommand, out: string | null): KeptCopy => {
  const { reach, now } = command;
  const { folder, path, reading, disk } = reach;
  const { live: contents } = settled(command);
  const desk = unless(['ENOENT'], () => disk.files.readFileSync(path));
  if (desk === null) throw noSuchDesk(folder);
  if (out !== null && disk.files.existsSync(out)) throw taken(out);
  const months = monthsOf(folder, disk.files).map((month) => monthIn(command, month));
  const name = out ?? freshName(folder, now, '', disk.files);
  if (out === null) makeFolder(backupFolder(folder), disk.files);
  const archives = new Map(months.map(({ within, text }) => [within, text]));
  const file = out ?? backupPath(folder, name);
  writeAbsent(file, bundleText(now, reading.zone, desk.toString('utf8'), archives), disk);
  return {
    ...{ path: file, name },
    live: drawerNamesOf(contents.drawers).reduce((sum, name) => sum + contents.drawers[name].length, 0),
    archived: months.reduce((sum, { count }) => sum + count, 0),
  };
};

const monthIn = ({ reach }: WritingCommand, month: MonthPath): { within: string; text: string; count: number } => {
  const { folder, disk, reading } = reach;
  return guarded(month.path, () => {
    const bytes = disk.files.readFileSync(month.path);
    const { forms } = parseMonth(bytes, month, reading);
    const within = month.path.slice(archiveFolder(folder).length + 1).replaceAll('\\', '/');
    return { within, text: bytes.toString('utf8'), count: forms.length };
  });
};
