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
import { type ArchiveText, bundleParts } from './bundle.ts';
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
  const months = monthsOf(folder, disk.files);
  // Everything is read before anything is written, and again while it is written: ten years do not fit into memory.
  const archived = months.reduce((sum, month) => sum + recordsIn(command, month), 0);
  const name = out ?? freshName(folder, now, '', disk.files);
  if (out === null) makeFolder(backupFolder(folder), disk.files);
  const file = out ?? backupPath(folder, name);
  writeAbsent(
    file,
    () => inBytes(bundleParts(now, reading.zone, desk.toString('utf8'), textsOf(command, months))),
    disk,
  );
  return {
    ...{ path: file, name },
    live: drawerNamesOf(contents.drawers).reduce((sum, name) => sum + contents.drawers[name].length, 0),
    archived,
  };
};

function* textsOf({ reach }: WritingCommand, months: readonly MonthPath[]): Iterable<ArchiveText> {
  const { folder, disk } = reach;
  for (const { path } of months)
    yield [
      path.slice(archiveFolder(folder).length + 1).replaceAll('\\', '/'),
      guarded(path, () => disk.files.readFileSync(path, 'utf8')),
    ];
}

function* inBytes(parts: Iterable<string>): Iterable<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}

/** Number of records in a month. Throws as `parseMonth` does, naming the file. */
const recordsIn = ({ reach: { disk, reading } }: WritingCommand, month: MonthPath): number =>
  guarded(month.path, () => parseMonth(disk.files.readFileSync(month.path), month, reading).forms.length);
