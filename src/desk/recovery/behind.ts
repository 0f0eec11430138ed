import { unless } from '../disk/files.ts';
import { lockPath } from '../disk/lock.ts';
import { lastEntry } from '../journal/journal.ts';
import type { Reach } from '../live/adapter.ts';
import type { Lacks } from '../live/lacking.ts';
import type { LiveDesk } from '../live/live.ts';
import { isCutShort } from '../settling.ts';
import { lacksOf } from './lacks.ts';

/**
 * The part of the journal that an older desk in the desk's place lacks; null if the desk is as new as the journal. A command that another
 * process is writing just now, or that a crash cut short, is not lacking: it is still on its way.
 */
export const behind = (reach: Reach, live: LiveDesk): Lacks | null => {
  const contents = live.contents();
  const { folder, today, reading, disk } = reach;
  const last = lastEntry(folder, today, reading, disk.files);
  if (last === null || last.entry.revision <= contents.revision || isCutShort(last, live, contents)) return null;
  // The lock is looked at before the desk: a writer that is gone by then has put its desk in place.
  const isAtWork = unless(['ENOENT', 'ENOTDIR'], () => disk.files.lstatSync(lockPath(folder))) !== null;
  return isAtWork || !live.isUntouched() ? null : lacksOf(reach, contents, last.entry.revision);
};
