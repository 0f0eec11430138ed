import { accessSync, constants, realpathSync } from 'node:fs';
import { posix } from 'node:path';
import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import { runToEnd, Unfinished } from '../runner/program.ts';
import { scheduleWords as w } from './words.ts';

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

/** Path of a program on PATH or in one of the folders `besides`; null if it is not installed. */
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
 * Path of Node that still works after an update: the one on PATH, if it leads to the running program. Homebrew and others keep a folder for
 * each version and a link to the newest.
 */
export const lastingNode = (account: Account): string => {
  if (account.platform === 'win32') return account.node;
  const real = realOf(account.node);
  return onPath('node', account, []).find((path) => real !== null && realOf(path) === real) ?? account.node;
};

/** Result of running a program of the system. */
export type Ended = {
  /** Null if a signal ended the program. */
  readonly code: number | null;
  /** Output with one character for each byte (latin1). */
  readonly out: string;
  readonly err: string;
};

/**
 * Runs a program of the system to its end. Its messages are in English, because they are searched for known words. Throws `unreadable` if
 * the program cannot be started, takes too long or writes too much.
 */
export const ran = async (
  file: string,
  args: readonly string[],
  { env, patience }: Pick<Account, 'env' | 'patience'>,
  input = '',
): Promise<Ended> => {
  const english = { ...env, LC_ALL: 'C', LANGUAGE: 'C' };
  try {
    const { code, out, err } = await runToEnd({
      ...{ file, args, env: english, input: Buffer.from(input, 'latin1'), isHeard: true },
      ...(patience === undefined ? {} : { patience }),
    });
    return { code, out: Buffer.from(out).toString('latin1'), err: Buffer.from(err).toString('utf8') };
  } catch (error) {
    throw error instanceof Unfinished ? new Complaint('unreadable', error.why, w.notRunHint) : error;
  }
};
