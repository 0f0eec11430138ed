import type { Stats } from 'node:fs';
import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import type { Files } from './files.ts';

const OTHERS_WRITE = 0o022;

const shell = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

/**
 * Reads a file that says where data goes or which program runs. Throws `badFile` if others may write to it, or if it belongs to another
 * user: somebody else could have written what stands in it. The file is examined and read under one handle. Windows keeps permissions in
 * another way and is not examined. Throws system errors.
 */
export const readOwnOnly = (path: string, uid: number | null, files: Files): string => {
  const handle = files.openSync(path, 'r');
  try {
    if (uid !== null) refuseOthers(path, uid, files.fstatSync(handle));
    return files.readFileSync(handle, 'utf8');
  } finally {
    files.closeSync(handle);
  }
};

const refuseOthers = (path: string, uid: number, { uid: owner, mode }: Stats): void => {
  const file = shell(path);
  // Whatever root wrote is as good as one's own: root may do everything anyway.
  if (owner !== uid && owner !== 0)
    throw new Complaint(
      'badFile',
      text(
        `${path} belongs to another user, so it is not read. Check what is in it, then make it yours: sudo chown ${uid} ${file}`,
        `${path} 属于其他用户，未读取。请先看过内容，再改归自己：sudo chown ${uid} ${file}`,
      ),
      text('Until then nothing in it is used', '在此之前不使用其中任何内容'),
    );
  if ((mode & OTHERS_WRITE) !== 0)
    throw new Complaint(
      'badFile',
      text(
        `Others may write to ${path}, so it is not read. Check what is in it, then: chmod 600 ${file}`,
        `${path} 他人也能改写，未读取。请先看过内容，再执行：chmod 600 ${file}`,
      ),
      text('Until then nothing in it is used', '在此之前不使用其中任何内容'),
    );
};
