import { basename, join, resolve } from 'node:path';
import type { Moment } from '../../core/civil.ts';
import { backupFolder } from '../backup/backup.ts';
import { backupPath, freshName } from '../backup/findBackup.ts';
import { copiesOf } from '../beside/copies.ts';
import { makeFolder, syncFolder } from '../disk/durable.ts';
import type { Reach } from '../live/adapter.ts';

/**
 * Moves a copy from beside the desk into `backup/`, where `office purge` looks through it and no command names it again; null for a file that
 * lies elsewhere. A copy of the desk gets a name by which `office restore` finds it. Returns the new path. Throws system errors.
 */
export const laidAside = ({ folder, disk: { files } }: Reach, path: string, now: Moment): string | null => {
  const copy = copiesOf(folder, files).find((one) => resolve(one.path) === resolve(path));
  if (copy === undefined || copy.of === 'secrets') return null;
  makeFolder(backupFolder(folder), files);
  const name = freshName(folder, now, 'conflict-', files);
  const to =
    copy.of === 'desk' ? backupPath(folder, name) : join(backupFolder(folder), `${name} ${basename(copy.path)}`);
  files.renameSync(copy.path, to);
  syncFolder(backupFolder(folder), files);
  return to;
};
