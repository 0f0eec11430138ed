import { isFields } from '../live/outline.ts';
import { type Files, unless } from './files.ts';
import type { Host } from './host.ts';

/** The process that holds a lock, as the lock's file names it. */
export type Holder = {
  readonly pid: number;
  /** Mark of the time at which the process started; '' if it is unknown. */
  readonly start: string;
  readonly place: string;
  readonly token: string;
};

/** The holder named in a lock's file; 'torn' if the file has no readable content, null if there is no file. */
export const readHolder = (path: string, files: Files): Holder | 'torn' | null => {
  const written = unless(ABSENT, () => files.readFileSync(path, 'utf8'));
  if (written !== null) return holderIn(written);
  // A link to nowhere blocks the name like a file, and names nobody.
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

/** Whether a lock had the same holder both times it was read. */
export const isSame = (one: Holder | 'torn' | null, other: Holder | 'torn' | null): boolean =>
  tokenOf(one) !== null && tokenOf(one) === tokenOf(other);

const tokenOf = (holder: Holder | 'torn' | null): string | null =>
  holder === null || holder === 'torn' ? holder : `held ${holder.token}`;

/** Whether the holder no longer runs. False for another machine, of which nothing can be known here. */
export const isDead = async (holder: Holder, host: Host): Promise<boolean> => {
  if (holder.place !== host.place()) return false;
  const start = await host.startOf(holder.pid);
  // A process with the same number and another start is another process: numbers are used again.
  return start === null || (start !== '' && holder.start !== '' && start !== holder.start);
};
