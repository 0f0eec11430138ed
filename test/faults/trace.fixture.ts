import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { attempt, copyOf, type Ended, type How, scratch } from './desk.fixture.ts';

/** System calls that change or sync a file or folder. With `?` strace accepts names that a machine does not have. */
const CALLS = [
  ...['write', 'pwrite64', 'writev', 'pwritev', 'copy_file_range', 'sendfile', 'ftruncate', 'truncate'],
  ...['openat', 'open', 'fsync', 'fdatasync', 'fchmod', 'chmod', 'fchmodat', 'mkdir', 'mkdirat', 'rmdir'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'unlink', 'unlinkat'],
];

/** A system call of a command that touches the desk or reports the result. */
export type Step = {
  readonly call: string;
  /** Number of the call among calls of this name in the process, from 1. */
  readonly nth: number;
  /** Description that is the same in every run: without the desk's path, process numbers and random words. */
  readonly what: string;
  /** Number of the step among steps with the same description, from 0. */
  readonly turn: number;
};

const traceTo = (log: string, ...more: string[]): string[] => [
  ...['strace', '-qq', '-y', '-s', '4', '-o', log],
  ...['-e', `trace=${CALLS.map((call) => `?${call}`).join(',')}`, '-e', 'signal=none', ...more],
];

/** System calls in a log of strace that concern the desk. If the process was killed, the call at which it was killed is the last. */
const stepsIn = (log: string, desk: string): readonly Step[] => {
  const counts = new Map<string, number>();
  const turns = new Map<string, number>();
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
      if (!((isAtDesk && !isReading) || isTelling)) return [];
      const what = whatOf(line, desk);
      const turn = turns.get(what) ?? 0;
      turns.set(what, turn + 1);
      return [{ call, nth, what, turn }];
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

/** Steps of a command in a run without faults, on a copy of the desk. */
export const stepsOf = (desk: string, args: readonly string[], how: How = {}): readonly Step[] => {
  const copy = copyOf(desk);
  const log = join(scratch(), 'log');
  const { code } = attempt(copy, args, { ...how, via: traceTo(log) });
  // A copy of a desk whose last command was cut short is told of as older than its journal.
  expect(code).toBe(0);
  return stepsIn(log, copy);
};

/** Every n-th step and the last one. With `FAULTS=all` in the environment all steps, which takes some ten minutes. */
export const sampled = (steps: readonly Step[], every: number): readonly Step[] =>
  process.env['FAULTS'] === 'all' ? steps : steps.filter((_, n) => (steps.length - 1 - n) % every === 0);

export type Struck = Ended & {
  /** Copy of the desk on which it happened. */
  readonly desk: string;
};

/** Runs a command on a copy of the desk and injects a fault, in the words of strace, into one of its calls. */
const struckBy = (desk: string, args: readonly string[], step: Step, blow: string, how: How, tries = 5): Struck => {
  const copy = copyOf(desk);
  const log = join(scratch(), 'log');
  const via = traceTo(log, '-e', `inject=${step.call}:${blow}:when=${step.nth}`);
  const ended = attempt(copy, args, { ...how, via });
  const at = struckIn(log, copy);
  // Now and then Node opens one system file more or less before it comes to the desk. Then the n-th call is not the one that was counted,
  // and the fault hits the wrong call. In this case the calls are counted again.
  if (at !== step.what && tries > 1)
    return struckBy(desk, args, recounted(desk, args, step, how), blow, how, tries - 1);
  expect(at).toBe(step.what);
  return { ...ended, desk: copy };
};

/** Step of another run that corresponds to this one. */
const recounted = (desk: string, args: readonly string[], step: Step, how: How): Step =>
  stepsOf(desk, args, how).find(({ what, turn }) => what === step.what && turn === step.turn) ?? step;

/** Description of the call that was hit: one that failed is marked, one that killed is the last. */
const struckIn = (log: string, desk: string): string => {
  const lines = readFileSync(log, 'utf8').split('\n');
  const call = lines.find((line) => line.includes('(INJECTED)')) ?? lines.findLast((line) => /^\w+\(/.test(line)) ?? '';
  return whatOf(call, desk);
};

/** Runs a command on a copy of the desk and kills it as it makes this call. The call is not made. */
export const killedAt = (desk: string, args: readonly string[], step: Step, how: How = {}): Struck => {
  const struck = struckBy(desk, args, step, 'signal=SIGKILL', how);
  expect(struck.signal).toBe('SIGKILL');
  return struck;
};

/** Runs a command on a copy of the desk in which this call fails. */
export const failingAt = (desk: string, args: readonly string[], step: Step, error: string, how: How = {}): Struck =>
  struckBy(desk, args, step, `error=${error}`, how);

/** Command prefix that stops a command after it has made this call. Only a signal that kills could prevent the call itself. */
export const stoppingAt = ({ call, nth }: Step): readonly string[] =>
  traceTo('/dev/null', '-e', `inject=${call}:signal=SIGSTOP:when=${nth}`);
