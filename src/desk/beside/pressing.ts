import { join } from 'node:path';
import { type Files, unless } from '../disk/files.ts';
import { type Copy, copiesOf } from './copies.ts';

/**
 * The copies that every command names: a version of the desk, of its journal or its archive that a sync tool kept aside, and a copy that was
 * changed later than the desk. Syncthing keeps the older version aside, so the time of such a version says nothing.
 */
export const pressingCopies = (desk: string, files: Files): readonly Copy[] => {
  const written = changeOf(join(desk, 'desk.json'), files);
  return copiesOf(desk, files).filter(
    ({ of, kind, path }) =>
      of !== 'secrets' && !path.endsWith('.tmp') && (kind === 'conflict' || changeOf(path, files) > written),
  );
};

const changeOf = (path: string, files: Files): bigint =>
  unless(['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM'], () => files.statSync(path, { bigint: true }))?.mtimeNs ??
  0n;
