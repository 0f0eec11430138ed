import { accessSync, constants, realpathSync } from 'node:fs';
import { posix } from 'node:path';
import type { Account } from '../../core/account.ts';

const onPath = (name: string, { env }: Account, besides: readonly string[]): readonly string[] =>
  [...(env['PATH'] ?? '').split(':'), ...besides].filter(posix.isAbsolute).map((folder) => posix.join(folder, name));

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a program that is on PATH or in one of these folders besides; null when it is not here. */
export const programNamed = (name: string, account: Account, besides: readonly string[] = []): string | null =>
  onPath(name, account, besides).find(isProgram) ?? null;

const realOf = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};

/**
 * The path by which Node should be called next month: that on PATH, where it leads to the one that runs now. Homebrew and others keep a
 * folder for each version and a link to the newest.
 */
export const lastingNode = (account: Account): string => {
  if (account.platform === 'win32') return account.node;
  const real = realOf(account.node);
  return onPath('node', account, []).find((path) => real !== null && realOf(path) === real) ?? account.node;
};

/** What a program of the system left behind. */
export type Ended = {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** One character a byte. */
  readonly out: string;
  readonly err: string;
};

/** Runs a program to its end, in English, so that what it says can be understood. Throws what `spawn` throws. */
export const ran = async (path: string, args: readonly string[], account: Account, input = ''): Promise<Ended> => {
  const { spawnSync } = await import('node:child_process');
  const env = { ...account.env, LC_ALL: 'C', LANGUAGE: 'C' };
  const { status, stdout, stderr, error } = spawnSync(path, [...args], { env, input: Buffer.from(input, 'latin1') });
  if (error !== undefined) throw error;
  return { code: status, out: stdout.toString('latin1'), err: stderr.toString('utf8') };
};
