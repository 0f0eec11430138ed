import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder with an empty home in it, so that no program finds settings of the machine's owner. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'office-interop-'));
  folders.push(folder);
  return folder;
};

/** Python of the system. Debian's packages are installed for it, and not for another Python that may come first on PATH. */
export const PYTHON = '/usr/bin/python3';

/** Runs another program in a zone, with only the variables it needs. */
export const ran = (
  command: string,
  args: readonly string[],
  { home, zone, input = '' }: { readonly home: string; readonly zone: string; readonly input?: string },
): string => {
  const env = { PATH: process.env['PATH'], HOME: home, TZ: zone, LC_ALL: 'C.UTF-8', XDG_CONFIG_HOME: home };
  const done: SpawnSyncReturns<string> = spawnSync(command, args, { env, cwd: home, encoding: 'utf8', input });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(' ')}\nexit ${done.status} ${done.error ?? ''}\n${done.stderr}${done.stdout}`,
    );
  return done.stdout;
};

/** Reason why these tests cannot be run here, which is also printed; null if they can. */
export const unlessHad = (command: string, ...args: string[]): string | null => {
  if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return null;
  const reason = `${[command, ...args].join(' ')} does not run here`;
  console.log(`skipped: ${reason}`);
  return reason;
};
