import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { attempt, copyOf, type Ended, type How, scratch } from './desk.ts';

/** Whatever changes a file or a folder, or makes it last. `?`: not every machine has every call. */
const CALLS = [
  ...['write', 'pwrite64', 'writev', 'pwritev', 'copy_file_range', 'sendfile', 'ftruncate', 'truncate'],
  ...['openat', 'open', 'fsync', 'fdatasync', 'fchmod', 'chmod', 'fchmodat', 'mkdir', 'mkdirat', 'rmdir'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'unlink', 'unlinkat'],
];

/** One call of a command that touches its desk, or tells what was done. */
export type Step = {
  readonly call: string;
  /** It is the n-th of that name in the process, from 1. */
  readonly nth: number;
  /** The same in every run: without the desk's path, process numbers and words used once. */
  readonly what: string;
};

const traceTo = (log: string, ...more: string[]): string[] => [
  ...['strace', '-qq', '-y', '-s', '4', '-o', log],
  ...['-e', `trace=${CALLS.map((call) => `?${call}`).join(',')}`, '-e', 'signal=none', ...more],
];

/** The calls in a log of strace that have to do with the desk. The call at which a process was killed is the last. */
const stepsIn = (log: string, desk: string): readonly Step[] => {
  const counts = new Map<string, number>();
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, call = ''] = /^(\w+)\(/.exec(line) ?? [];
      if (call === '') return [];
      const nth = (counts.get(call) ?? 0) + 1;
      counts.set(call, nth);
      const isReading = call.startsWith('open') && !line.includes('O_CREAT');
      const isAtDesk = line.includes(`${desk}/`) || line.includes(`${desk}"`) || line.includes(`${desk}>`);
      const isTelling = /^write\(1</.test(line);
      return (isAtDesk && !isReading) || isTelling ? [{ call, nth, what: whatOf(line, desk) }] : [];
    });
};

const whatOf = (line: string, desk: string): string => {
  const paths = [...line.matchAll(/[<"](\/[^>"]*)[>"]/g)].map(([, path = '']) => path);
  const said = paths
    .filter((path) => path.startsWith(desk))
    .map((path) =>
      path
        .slice(desk.length)
        .replace(/\.[0-9a-z]+-[0-9a-z]+-[0-9a-z]+\.tmp$/, '.tmp')
        .replace(/desk\.lock\.\d.*/, 'desk.lock.aside'),
    );
  return [/^\w+/.exec(line)?.[0], ...new Set(said.length === 0 ? ['out'] : said)].join(' ');
};

/** The steps of a command in a run that goes well, on a copy. */
export const stepsOf = (desk: string, args: readonly string[], how: How = {}): readonly Step[] => {
  const copy = copyOf(desk);
  const log = join(scratch(), 'log');
  const { code, err } = attempt(copy, args, { ...how, via: traceTo(log) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return stepsIn(log, copy);
};

/** Every n-th step and the last; all of them with `FAULTS=all` in the environment, which takes some ten minutes. */
export const sampled = (steps: readonly Step[], every: number): readonly Step[] =>
  process.env['FAULTS'] === 'all' ? steps : steps.filter((_, n) => (steps.length - 1 - n) % every === 0);

export type Struck = Ended & {
  /** Where it happened: everything before it was done. */
  readonly at: string;
};

/** Runs a command and kills it as it makes this call, which is then not made. */
export const killedAt = (desk: string, args: readonly string[], { call, nth }: Step, how: How = {}): Struck => {
  const log = join(scratch(), 'log');
  const via = traceTo(log, '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
  const ended = attempt(desk, args, { ...how, via });
  return { ...ended, at: stepsIn(log, desk).at(-1)?.what ?? '' };
};

/** Runs a command in which this call fails. */
export const failingAt = (
  desk: string,
  args: readonly string[],
  { call, nth }: Step,
  error: string,
  how: How = {},
): Ended => {
  const via = traceTo('/dev/null', '-e', `inject=${call}:error=${error}:when=${nth}`);
  return attempt(desk, args, { ...how, via });
};

/** What runs a command and stops it when it has made this call: only a signal that kills keeps a call from being made. */
export const stoppingAt = ({ call, nth }: Step): readonly string[] =>
  traceTo('/dev/null', '-e', `inject=${call}:signal=SIGSTOP:when=${nth}`);
