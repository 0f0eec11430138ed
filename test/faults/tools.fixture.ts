import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const works = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Reason why these tests cannot be run here, which is also printed; null if they can. */
const unlessHad = (isHad: boolean, reason: string): string | null => {
  if (isHad) return null;
  console.log(`skipped: ${reason}`);
  return reason;
};

/** Reason why strace cannot be used. A container may have strace and still forbid tracing. */
export const noStrace = (): string | null =>
  unlessHad(
    works('strace', '-o', '/dev/null', '-e', 'trace=?fsync', '-e', 'inject=?fsync:error=EIO', 'true'),
    'strace is not here, or may not trace: nothing can be killed at a chosen step',
  );

export const noFaketime = (): string | null =>
  unlessHad(
    works('faketime', '-f', '+400d', process.execPath, '-e', '0'),
    'faketime is not here: no process has another clock than the others',
  );

const mounts = (): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'office-mount-'));
  const isMounted = works('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at);
  const isGone = isMounted && works('umount', at);
  rmSync(at, { recursive: true, force: true });
  return isGone;
};

export const noMounts = (): string | null =>
  unlessHad(process.platform === 'linux' && mounts(), 'no file system may be mounted: no disk can be filled');

/** Prefix of a command that makes root obey file permissions, by giving up the capabilities to ignore them. setpriv is in util-linux. */
export const UNPRIVILEGED: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];

export const noPermissions = (): string | null => {
  const [command = 'true', ...args] = [...UNPRIVILEGED, 'true'];
  return unlessHad(works(command, ...args), 'root cannot give up its privileges: nothing is ever forbidden');
};
