import { isFields } from '../live/outline.ts';
import { type Files, unless } from './files.ts';
import type { Host } from './host.ts';

/** Who holds a lock, as its file says. */
export type Holder = {
  readonly pid: number;
  /** The mark of when the process started, '' when it could not be learnt. */
  readonly start: string;
  readonly place: string;
  readonly token: string;
};

/** The holder named in a lock file, 'torn' when the file has no readable content, null when there is no file. */
export const readHolder = (path: string, files: Files): Holder | 'torn' | null => {
  const written = unless(ABSENT, () => files.readFileSync(path, 'utf8'));
  if (written !== null) return holderIn(written);
  // A link that leads nowhere is in the way like any file, and names nobody.
  return unless(ABSENT, () => files.lstatSync(path).isSymbolicLink()) === true ? 'torn' : null;
};

const ABSENT = ['ENOENT', 'ENOTDIR'];

const holderIn = (written: string): Holder | 'torn' => {
  try {
    const said: unknown = JSON.parse(written);
    if (!isFields(said)) return 'torn';
    const { pid, start, place, token } = said;
    const isWhole = Number.isSafeInteger(pid) && [start, place, token].every((part) => typeof part === 'string');
    return isWhole ? (said as Holder) : 'torn';
  } catch {
    return 'torn';
  }
};

/** Whether two readings of a lock saw the same holder. */
export const isSame = (one: Holder | 'torn' | null, other: Holder | 'torn' | null): boolean =>
  tokenOf(one) !== null && tokenOf(one) === tokenOf(other);

const tokenOf = (holder: Holder | 'torn' | null): string | null =>
  holder === null || holder === 'torn' ? holder : `held ${holder.token}`;

/** Whether the holder no longer runs. Never so of another place, where nothing can be known. */
export const isDead = async (holder: Holder, host: Host): Promise<boolean> => {
  if (holder.place !== host.place()) return false;
  const start = await host.startOf(holder.pid);
  // The same number with another start is another process: the number was given out again.
  return start === null || (start !== '' && holder.start !== '' && start !== holder.start);
};
