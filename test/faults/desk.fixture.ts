import { type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'office.js');

/** Time at which the faults happen. */
export const TODAY = '2026-11-23T08:30:00+08:00';

/** Zone of the machine. */
export const ZONE = 'Asia/Shanghai';

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
};

export type How = {
  /** Time that the program is told; null for the machine's own. */
  readonly now?: string | null;
  /** Command that starts the program, with its options: strace or faketime. */
  readonly via?: readonly string[];
};

const scratches: string[] = [];
afterAll(() => {
  for (const folder of scratches.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes an empty folder that is removed when the tests of the file end. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'office-faults-'));
  scratches.push(folder);
  return folder;
};

const commandOf = (desk: string, args: readonly string[], { now = TODAY, via = [] }: How) => {
  const env: Record<string, string> = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: join(desk, '..'), TZ: ZONE },
    ...{ OFFICE_DESK: desk, OFFICE_LANG: 'en' },
    ...(now === null ? {} : { OFFICE_NOW: now }),
  };
  const [command = '', ...rest] = [...via, process.execPath, BIN, ...args];
  return { command, rest, env };
};

/** Runs one command in a process of its own, whether it succeeds or not. */
export const attempt = (desk: string, args: readonly string[], how: How = {}): Ended => {
  const { command, rest, env } = commandOf(desk, args, how);
  const options: SpawnSyncOptionsWithStringEncoding = { env, encoding: 'utf8', maxBuffer: 2 ** 27 };
  const { status, signal, stdout, stderr } = spawnSync(command, rest, options);
  expect(stderr).not.toMatch(/\n\s+at /);
  return { code: status, signal, out: stdout, err: besidesZone(stderr) };
};

/** Starts one command in a process of its own and does not wait for its end. */
export const started = (desk: string, args: readonly string[], how: How = {}) => {
  const { command, rest, env } = commandOf(desk, args, how);
  const child = spawn(command, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((settle) =>
    child.on('close', (code, signal) => settle({ code, signal, out, err: besidesZone(err) })),
  );
  return { child, ended };
};

/** Runs a command that must succeed. Returns what it printed. */
export const office = (desk: string, args: readonly string[], how: How = {}): string => {
  const { code, out, err } = attempt(desk, args, how);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out;
};

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever fields it is about
export const json = (desk: string, args: readonly string[], how: How = {}): any =>
  JSON.parse(office(desk, [...args, '--json'], how));

/** Code of a complaint printed with `--json`. */
export const complaintIn = ({ err }: Ended): string => (JSON.parse(err) as { error: { code: string } }).error.code;

/** Copies a desk, to be damaged. */
export const copyOf = (desk: string): string => {
  const copy = join(scratch(), 'desk');
  if (existsSync(desk))
    cpSync(desk, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true, errorOnExist: true });
  return copy;
};

/** Paths of all files and folders below a folder; empty if it does not exist. */
export const below = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];

/** Paths of temporary files and locks that were left behind. */
export const leftIn = (desk: string): readonly string[] => below(desk).filter((path) => /\.tmp$|desk\.lock/.test(path));

/** Paths that other users may read or enter. */
export const openIn = (desk: string): readonly string[] =>
  ['', ...below(desk)].filter((path) => (statSync(join(desk, path)).mode & 0o077) !== 0);

export const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Messages without the note of a new desk about its zone. */
export function besidesZone(stderr: string): string {
  return stderr.replace(/^Zone of this desk: .*\n/m, '');
}
