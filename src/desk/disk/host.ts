import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { checksum } from './checksum.ts';

/** The machine and this process as the desk needs to know them. `hostOf(process)` in the program; tests write their own. */
export type Host = {
  readonly pid: number;
  /** The place of this process in words: host name, and on Linux also machine, boot and pid namespace. See `whereabouts`. */
  readonly place: () => string;
  /** Number of the user; null on systems without such numbers. */
  readonly uid: number | null;
  /** Login name of the person. */
  readonly user: () => string;
  /** Mark of the time at which a process started, to be compared; null if the process is gone, '' if it runs but its start is unknown. */
  readonly startOf: (pid: number) => Promise<string | null>;
  /** A word that no other process and no other call gets. */
  readonly token: () => string;
  /**
   * Memory of so many bytes that was used before and is needed by nobody any more; undefined if there is none. It costs less than new memory,
   * which the system gives page by page.
   */
  readonly usedMemory?: (size: number) => Buffer | undefined;
};

/** Makes the host of the real machine. Nothing else in this room uses `process` for this. */
export const hostOf = (process: NodeJS.Process): Host => ({
  pid: process.pid,
  uid: process.getuid?.() ?? null,
  place: () => placeOf(process.platform),
  user: () => userOf(process.env),
  startOf: (pid) => startOf(process, pid),
  // randomUUID is not used because node:crypto takes 2 ms to load. These words need not be hard to guess.
  token: () => [process.pid, process.hrtime.bigint(), Math.floor(Math.random() * 2 ** 48)].map(base36).join('-'),
});

const base36 = (value: number | bigint): string => value.toString(36);

/**
 * The host name alone does not tell machines apart: office machines are often all named alike. Linux has an id of the installation
 * (machine-id(5)) and one of the boot, random(4). The former is meant to stay on the machine, so only a checksum of it is written down.
 * Process numbers are unique within a pid namespace: a sandbox has its own numbers.
 */
const placeOf = (platform: string): string => {
  if (platform !== 'linux') return hostname();
  const machine = attempt(() => readFileSync('/etc/machine-id', 'utf8').trim()) ?? '';
  const boot = bootId();
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid'));
  return [
    hostname(),
    ...(/^[0-9a-f]{32}$/.test(machine) ? [`machine:${checksum(`office ${machine}`)}`] : []),
    ...(boot === '' ? [] : [`boot:${boot}`]),
    ...(namespace === null ? [] : [namespace]),
  ].join(' ');
};

const bootId = (): string => attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '';

/** The home folder that the system has on file for the user; null if it has none, as in some containers. */
export const homeOnFile = (): string | null => attempt(() => userInfo().homedir);

const userOf = ({ USER, USERNAME }: NodeJS.ProcessEnv): string =>
  // userInfo throws if the user number has no name, as in some containers.
  attempt(() => userInfo().username) ?? USER ?? USERNAME ?? '';

const startOf = async (process: NodeJS.Process, pid: number): Promise<string | null> => {
  if (process.platform === 'linux') {
    const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (stat !== null) return linuxStart(stat);
  } else if (process.platform !== 'win32') {
    const said = await askPs(pid);
    if (said !== null) return psStart(said);
  }
  // Windows has no cheap way to learn a start time, and /proc may hide processes of other users. Then only whether it runs is known.
  return isAlive(process, pid) ? '' : null;
};

/**
 * Mark of the start time in `/proc/<pid>/stat`, see proc_pid_stat(5). Field 22 counts clock ticks since boot, so it does not depend on
 * the clock; the id of the boot is added. Null for a zombie: it no longer runs, though its number is still taken.
 */
export const linuxStart = (stat: string): string | null => {
  // Field 2 is the command's name in parentheses, which may contain spaces and parentheses. Field 3 is the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (/^[ZXx]/.test(fields[0] ?? '')) return null;
  return `${bootId()} ${fields[19]}`;
};

const psStart = (said: string): string | null => (/^\s*($|Z)/.test(said) ? null : said.trim().replace(/^\S+\s+/, ''));

const askPs = async (pid: number): Promise<string | null> => {
  // This is loaded only on systems without /proc.
  const { execFileSync } = await import('node:child_process');
  const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };
  return attempt(() =>
    execFileSync('ps', ['-o', 'stat=,lstart=', '-p', `${pid}`], {
      env,
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
};

const isAlive = (process: NodeJS.Process, pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

const attempt = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};
