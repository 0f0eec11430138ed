import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deskLocked, unwritable } from '../complaints.ts';
import { makeFolder } from './durable.ts';
import { codeOf, type Disk, type Files, quietly, removeFile, unless } from './files.ts';
import { type Holder, isDead, isSame, readHolder } from './holder.ts';
import type { Host } from './host.ts';

export const lockPath = (folder: string): string => join(folder, 'desk.lock');
const { COPYFILE_EXCL } = constants;

export type Locking = {
  readonly host: Host;
  readonly disk: Disk;
  /** How long to wait for another process, in milliseconds. */
  readonly patience: number;
};

/** One process wanting the lock: what it will write there, and the file in which that stands ready. */
type Attempt = { readonly mine: Holder; readonly aside: string; readonly host: Host; readonly files: Files };

/** File systems without hard links: FAT on a USB stick, some shares, Android. */
const NO_LINKS = ['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** A lock without content is a power cut's, or where there are no links a writer's still at it: so long it may be the latter. */
const TORN_FOR_MS = 1000;

/**
 * Does the work while no other process does any in the same folder, and hands back its value. Creates the folder if need be.
 * Complains of `locked` when another process keeps the lock longer than `patience`, of `unwritable` when none can be written.
 * A holder that died frees it at once; a clock that jumps does not matter, since none is read.
 */
export const withLock = async <T>(folder: string, locking: Locking, work: () => T | Promise<T>): Promise<T> => {
  const isNew = !locking.disk.files.existsSync(folder);
  try {
    return await holding(lockPath(folder), locking, work);
  } finally {
    // Only a write may create a desk: a folder that stayed empty goes again, one that did not refuses to.
    if (isNew) quietly(() => locking.disk.files.rmdirSync(folder));
  }
};

const holding = async <T>(path: string, locking: Locking, work: () => T | Promise<T>): Promise<T> => {
  const { host, disk, patience } = locking;
  const token = disk.token();
  const mine = { pid: host.pid, start: (await host.startOf(host.pid)) ?? '', place: host.place(), token };
  await acquire(path, { mine, aside: `${path}.${host.pid}.${token}`, host, files: disk.files }, patience);
  try {
    return await work();
  } finally {
    release(path, mine, disk.files);
  }
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
    // A process that made the folder and then had nothing to write takes it away again, perhaps just now.
    if (codeOf(error) !== 'ENOENT') throw error;
    write();
  }
};

/** Milliseconds of a clock that only goes on. `performance` has one too, in a library that takes longer to load than a lock to take. */
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
    // Jittered, or twenty waiting processes would keep step and meet at every try.
    if (holder !== null) await pause(5 + Math.random() * 20);
  }
};

/** Gives the finished file its name in one step, so that a lock is never seen without its content. False if there is one. */
const putInPlace = (path: string, { aside, files }: Attempt): boolean => {
  try {
    files.linkSync(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(codeOf(error))) throw error;
  }
  return unless(['EEXIST'], () => [files.copyFileSync(aside, path, COPYFILE_EXCL)]) !== null;
};

/**
 * Puts our file in the place of a dead holder's. Between seeing it dead and acting, another process may have done the same
 * and be at work; so only the holder of the claim beside the lock may. It looks again, and then renames the claim over the
 * lock, which in one step takes the lock and gives up the claim. A claimant that died is itself taken over in this way.
 */
const takeOver = async (path: string, dead: Holder | 'torn' | null, attempt: Attempt): Promise<boolean> => {
  const { mine, host, files } = attempt;
  const claim = `${path}.claim`;
  if (!putInPlace(claim, attempt)) {
    const claimant = readHolder(claim, files);
    if (claimant === null || (claimant !== 'torn' && !(await isDead(claimant, host)))) return false;
    if (!(await takeOver(claim, claimant, attempt))) return false;
  }
  // Looked at afterwards too: where there are no links, a claim may be lost to another claimant.
  if (isSame(readHolder(path, files), dead)) unless(['ENOENT'], () => files.renameSync(claim, path));
  else removeFile(claim, files);
  return isSame(readHolder(path, files), mine);
};

const release = (path: string, mine: Holder, files: Files): void =>
  // What was to be written is written; a lock that cannot be removed is free as soon as this process ends.
  quietly(() => {
    if (isSame(readHolder(path, files), mine)) files.unlinkSync(path);
  });

const lockedBy = (path: string, holder: Holder | 'torn' | null, host: Host) => {
  if (holder === null || holder === 'torn') return deskLocked(path, null, null);
  return deskLocked(path, holder.pid, holder.place === host.place() ? null : holder.place);
};
