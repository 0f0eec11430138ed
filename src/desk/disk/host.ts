import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';

/** What the desk needs to know of the machine and of this process. `hostOf(process)` in the program, written out in tests. */
export type Host = {
  readonly pid: number;
  /** Where process numbers mean the same: the host, and on Linux its pid namespace (a sandbox has numbers of its own). */
  readonly place: () => string;
  /** The name under which the person is logged in. */
  readonly user: () => string;
  /** When a process started, as a mark to compare; null when it is gone, '' when it lives but its start is not to be learnt. */
  readonly startOf: (pid: number) => Promise<string | null>;
  /** A word no other process and no other call ever gets. */
  readonly token: () => string;
};

/** The real host. `process` enters the desk's floor here and nowhere else. */
export const hostOf = (process: NodeJS.Process): Host => ({
  pid: process.pid,
  place: () => placeOf(process.platform),
  user: () => userOf(process.env),
  startOf: (pid) => startOf(process, pid),
  // Not randomUUID: node:crypto takes 2 ms to load, and nobody has a reason to guess these.
  token: () => [process.pid, process.hrtime.bigint(), Math.floor(Math.random() * 2 ** 48)].map(base36).join('-'),
});

const base36 = (value: number | bigint): string => value.toString(36);

const placeOf = (platform: string): string => {
  if (platform !== 'linux') return hostname();
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid'));
  return namespace === null ? hostname() : `${hostname()} ${namespace}`;
};

const userOf = ({ USER, USERNAME }: NodeJS.ProcessEnv): string =>
  // userInfo throws where the user number has no name, as in containers.
  attempt(() => userInfo().username) ?? USER ?? USERNAME ?? '';

const startOf = async (process: NodeJS.Process, pid: number): Promise<string | null> => {
  if (process.platform === 'linux') {
    const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (stat !== null) return linuxStart(stat);
  } else if (process.platform !== 'win32') {
    const said = await askPs(pid);
    if (said !== null) return psStart(said);
  }
  // Windows has no cheap way to a start time, and /proc may hide other people's processes: alive is all that is known then.
  return isAlive(process, pid) ? '' : null;
};

/**
 * A mark of the start time in `/proc/<pid>/stat`, see proc_pid_stat(5): field 22, in clock ticks since boot, so no clock can
 * jump under it; the boot's own id tells two boots apart. A zombie no longer runs, though its number is still taken.
 */
export const linuxStart = (stat: string): string | null => {
  // Field 2 is the command's name in parentheses and may itself hold spaces and parentheses; field 3 is the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (/^[ZXx]/.test(fields[0] ?? '')) return null;
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '';
  return `${boot} ${fields[19]}`;
};

const psStart = (said: string): string | null => (/^\s*($|Z)/.test(said) ? null : said.trim().replace(/^\S+\s+/, ''));

const askPs = async (pid: number): Promise<string | null> => {
  // Loaded only where it is needed: on Linux nobody pays for it.
  const { execFileSync } = await import('node:child_process');
  const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };
  return attempt(() =>
    execFileSync('ps', ['-o', 'stat=,lstart=', '-p', `${pid}`], {
      env,
      encoding: 'utf8',
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
