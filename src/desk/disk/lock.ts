import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deskLocked, unwritable } from '../complaints.ts';
import { makeFolder } from './durable.ts';
import { codeOf, type Disk, type Files, quietly, removeFile, unless } from './files.ts';
import { type Holder, isDead, isSameHolder, readHolder, shownPlace, whereabouts } from './holder.ts';
import type { Host } from './host.ts';

export const lockPath = (folder: string): string => join(folder, 'desk.lock');
const { COPYFILE_EXCL } = constants;

export type Locking = {
  readonly host: Host;
  readonly disk: Disk;
  /** Time to wait for another process, in milliseconds. */
  readonly patience: number;
};

/** An attempt of this process to take the lock: the text to write there, and the file in which it is prepared. */
type Attempt = { readonly mine: Holder; readonly aside: string; readonly host: Host; readonly files: Files };

/** Error codes of file systems without hard links: FAT on a USB stick, some shares, Android. */
export const NO_LINKS = ['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/**
 * Time after which a lock without content is free. It was left by a power cut, or, where there are no hard links, its writer has not
 * finished yet.
 */
const TORN_FOR_MS = 1000;

/**
 * Does the work under the lock of a folder and returns its value. Creates the folder if it does not exist. Complains of `locked` if
 * another process keeps the lock longer than `patience`, of `unwritable` if no lock can be written. The lock of a process that died is free
 * at once. No clock is read, so a clock that jumps does not matter. A process may be suspended for hours and lose its lock meanwhile, so the
 * lock is read again after it was taken and, through `disk.hold`, before each file is put in place.
 */
export const withLock = async <T>(folder: string, locking: Locking, work: () => T | Promise<T>): Promise<T> => {
  const isNew = !locking.disk.files.existsSync(folder);
  try {
    return await holding(lockPath(folder), locking, work);
  } finally {
    // If nothing was written into a new folder, the folder is removed again. A folder that is not empty stays.
    if (isNew) quietly(() => locking.disk.files.rmdirSync(folder));
  }
};

const holding = async <T>(path: string, locking: Locking, work: () => T | Promise<T>): Promise<T> => {
  const { host, disk, patience } = locking;
  const token = disk.token();
  const mine = { pid: host.pid, start: (await host.startOf(host.pid)) ?? '', place: host.place(), token };
  await acquire(path, { mine, aside: `${path}.${host.pid}.${token}`, host, files: disk.files }, patience);
  const { hold } = disk;
  try {
    if (hold !== undefined) hold.confirm = () => refuseLost(path, mine, host, disk.files);
    return await work();
  } finally {
    if (hold !== undefined) hold.confirm = null;
    release(path, mine, disk.files);
  }
};

const refuseLost = (path: string, mine: Holder, host: Host, files: Files): void => {
  const holder = readHolder(path, files);
  if (!isSameHolder(holder, mine)) throw lockedBy(path, holder, host);
};

const acquire = async (path: string, attempt: Attempt, patience: number): Promise<void> => {
  try {
    writeAside(attempt);
    await waitFor(path, attempt, patience);
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    quietly(() => removeFile(attempt.aside, attempt.files));
  }
};

const writeAside = ({ aside, mine, files }: Attempt): void => {
  const write = () => {
    makeFolder(dirname(aside), files);
    files.writeFileSync(aside, `${JSON.stringify(mine)}\n`, { mode: 0o600, flag: 'wx' });
  };
  try {
    write();
  } catch (error) {
    // Another process may have created the folder, written nothing, and removed it just now.
    if (codeOf(error) !== 'ENOENT') throw error;
    write();
  }
};

/** Milliseconds of a clock that never goes back. `performance` has one too, but loading it takes longer than taking a lock. */
const elapsed = (): number => Number(process.hrtime.bigint() / 1_000_000n);

const waitFor = async (path: string, attempt: Attempt, patience: number): Promise<void> => {
  const began = elapsed();
  let tornSince = Number.POSITIVE_INFINITY;
  while (!putInPlace(path, attempt)) {
    const holder = readHolder(path, attempt.files);
    const now = elapsed();
    tornSince = holder === 'torn' ? Math.min(tornSince, now) : Number.POSITIVE_INFINITY;
    const isFree =
      holder === 'torn' ? now - tornSince > TORN_FOR_MS : holder !== null && (await isDead(holder, attempt.host));
    if (isFree && (await takeOver(path, holder, attempt))) return;
    if (now - began > patience) throw lockedBy(path, holder, attempt.host);
    // The pause is random. Otherwise twenty waiting processes would try again at the same times.
    if (holder !== null) await pause(5 + Math.random() * 20);
  }
};

/**
 * Puts the prepared file in place in one step, so that a lock always has its content. False if there is a lock already. Without hard links
 * it takes two steps, between which another process may find the lock empty and take it. So the lock is read again.
 */
const putInPlace = (path: string, { aside, mine, files }: Attempt): boolean => {
  try {
    files.linkSync(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(codeOf(error))) throw error;
  }
  const isCopied = unless(['EEXIST'], () => [files.copyFileSync(aside, path, COPYFILE_EXCL)]) !== null;
  return isCopied && isSameHolder(readHolder(path, files), mine);
};

/**
 * Takes over the lock of a dead process. Between finding it dead and replacing its lock, another process may have done the same and be at
 * work. So only the process that holds a claim beside the lock may replace it: it reads the lock again, then renames the claim over it,
 * which takes the lock and gives up the claim in one step. A claim of a dead process is taken over in the same way.
 */
const takeOver = async (path: string, dead: Holder | 'torn' | null, attempt: Attempt): Promise<boolean> => {
  const { mine, host, files } = attempt;
  const claim = `${path}.claim`;
  if (!putInPlace(claim, attempt)) {
    const claimant = readHolder(claim, files);
    if (claimant === null || (claimant !== 'torn' && !(await isDead(claimant, host)))) return false;
    if (!(await takeOver(claim, claimant, attempt))) return false;
  }
  // The lock is read once more afterwards: without hard links another process may have taken the claim.
  if (isSameHolder(readHolder(path, files), dead)) unless(['ENOENT'], () => files.renameSync(claim, path));
  else removeFile(claim, files);
  return isSameHolder(readHolder(path, files), mine);
};

const release = (path: string, mine: Holder, files: Files): void =>
  // The work is done. A lock that cannot be removed is free as soon as this process ends.
  quietly(() => {
    if (isSameHolder(readHolder(path, files), mine)) files.unlinkSync(path);
  });

const lockedBy = (path: string, holder: Holder | 'torn' | null, host: Host) => {
  if (holder === null || holder === 'torn') return deskLocked(path, null, null);
  return deskLocked(
    path,
    holder.pid,
    whereabouts(holder, host.place()) === 'elsewhere' ? shownPlace(holder.place) : null,
  );
};
