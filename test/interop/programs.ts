import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, with an empty home in it: no program finds what the machine's owner has set. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'office-interop-'));
  folders.push(folder);
  return folder;
};

/** Python of the system: packages of Debian are for it, and not for another that may stand first on PATH. */
export const PYTHON = '/usr/bin/python3';

/** Runs a program of others in a zone, with nothing in its environment but what it needs. */
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

/** Why these tests cannot be run here, said aloud; null when they can. */
export const unlessHad = (command: string, ...args: string[]): string | null => {
  if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return null;
  const reason = `${[command, ...args].join(' ')} does not run here`;
  console.log(`skipped: ${reason}`);
  return reason;
};
