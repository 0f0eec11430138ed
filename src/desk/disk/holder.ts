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
export const isSameHolder = (one: Holder | 'torn' | null, other: Holder | 'torn' | null): boolean =>
  tokenOf(one) !== null && tokenOf(one) === tokenOf(other);

const tokenOf = (holder: Holder | 'torn' | null): string | null =>
  holder === null || holder === 'torn' ? holder : `held ${holder.token}`;

/** Whether the holder no longer runs. False for another machine, of which nothing can be known here. */
export const isDead = async (holder: Holder, host: Host): Promise<boolean> => {
  const where = whereabouts(holder, host.place());
  if (where !== 'here') return where === 'gone';
  const start = await host.startOf(holder.pid);
  // A process with the same number and another start is another process: numbers are used again.
  return start === null || (start !== '' && holder.start !== '' && start !== holder.start);
};

/**
 * Where a process ran, seen from this place: `here` if its number means something here; `gone` if it ran before this machine was started
 * anew; `elsewhere` if nothing can be known of it. Two machines may have one host name, so on Linux machine and boot have to agree.
 */
export const whereabouts = (holder: Pick<Holder, 'place' | 'start'>, ours: string): 'here' | 'gone' | 'elsewhere' => {
  if (holder.place === ours) return 'here';
  const [theirs, mine] = [partsOf(holder.place), partsOf(ours)];
  // A lock of version 0.1.0 has the boot only in the mark of the start.
  const boot = theirs.boot ?? BOOT.exec(holder.start)?.[0];
  if (boot === undefined || mine.boot === undefined) return 'elsewhere';
  if (boot === mine.boot) return theirs.namespace === mine.namespace ? 'here' : 'elsewhere';
  const isSameMachine = theirs.machine !== undefined && theirs.machine === mine.machine && theirs.name === mine.name;
  return isSameMachine ? 'gone' : 'elsewhere';
};

const BOOT = /^[0-9a-f]{8}-[0-9a-f-]{27}(?= )/;

const partsOf = (place: string) => {
  const words = place.split(' ');
  const after = (start: string): string | undefined =>
    words.find((word) => word.startsWith(start))?.slice(start.length);
  return { name: words[0], machine: after('machine:'), boot: after('boot:'), namespace: after('pid:') };
};

/** A place as it is shown to a person. */
export const shownPlace = (place: string): string =>
  place
    .split(' ')
    .filter((word) => !/^(?:machine|boot):/.test(word))
    .join(' ');
