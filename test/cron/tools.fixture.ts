import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const works = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Path of libfaketime.so.1, which differs between distributions. */
export const faketimeLibrary = (): string | null => {
  const said = spawnSync('faketime', ['+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' });
  const named = said.status === 0 ? said.stdout.trim() : '';
  return [named, ...FAKETIME_AT].find((path) => path !== '' && existsSync(path)) ?? null;
};

const FAKETIME_AT = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`,
);

const hasOwnMounts = (): boolean =>
  works('unshare', '--mount', '--propagation', 'private', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt') &&
  works('nsenter', '--version');

/** Reason why no cron can be run here, which is also printed; null if one can. */
export const noCron = (): string | null => {
  const lacks = [
    [process.platform === 'linux' && process.getuid?.() === 0, 'this is not Linux, or we are not root'],
    [['/usr/sbin/cron', '/usr/bin/crontab'].every(existsSync), "Debian's cron is not here"],
    [existsSync('/var/spool/cron/crontabs'), 'cron has no spool here'],
    [existsSync('/etc/security/pam_env.conf'), 'the jobs of cron get no environment from PAM here'],
    [faketimeLibrary() !== null, 'faketime is not here: cron would need three days'],
    [hasOwnMounts(), 'no mounts of our own are allowed: the cron of this machine would have to be used'],
  ] as const;
  const reason = lacks.find(([isHad]) => !isHad)?.[1] ?? null;
  if (reason !== null) console.log(`skipped: ${reason}`);
  return reason;
};
