import type { Text } from '../../core/text.ts';
import { PATIENCE_MS, secondsOf } from './deadline.ts';
import { endAll, onInterruption } from './ending.ts';
import { runnerWords as w } from './words.ts';

/** Most bytes that a program may write to each of its outputs. */
const MOST_BYTES = 1_048_576;

export type Program = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text for its standard input. */
  readonly input?: string | Uint8Array;
  /** Whether its standard output is wanted. If not, it goes nowhere. */
  readonly isHeard?: boolean;
  /** Time in milliseconds after which it is ended; see `PATIENCE_MS`. */
  readonly patience?: number;
};

/** How a program ended by itself. */
export type Ending = {
  /** Null if a signal ended the program. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: Uint8Array;
  readonly err: Uint8Array;
};

/** Reason why a program did not come to an end of its own. `isSlow`: it was ended because its time was over. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished';
  constructor(
    readonly why: Text,
    readonly isSlow: boolean,
  ) {
    super(why.en);
  }
}

/**
 * Runs a program to its end, without a shell, so that no text can become a command. Throws `Unfinished` if the program cannot be started,
 * takes too long or writes too much. It is then ended together with all programs that it has started.
 */
export const runToEnd = async (program: Program): Promise<Ending> => {
  const child = await started(program);
  // A program that does not read all of its input may still have done its work: a broken pipe is no error.
  child.stdin?.on('error', () => undefined).end(program.input ?? '');
  const stopWatching = onInterruption(() => endAll(child));
  try {
    return await endingOf(child, program);
  } finally {
    stopWatching();
  }
};

type Child = import('node:child_process').ChildProcess;

const endingOf = (child: Child, { file, patience = PATIENCE_MS }: Program): Promise<Ending> =>
  new Promise((settle, reject) => {
    const fail = (why: Text, isSlow: boolean): void => {
      clearTimeout(timer);
      endAll(child);
      reject(new Unfinished(why, isSlow));
    };
    const tooMuch = (): void => fail(w.tooMuch(file, MOST_BYTES / 1_024), false);
    const [out, err] = [gathered(child.stdout, tooMuch), gathered(child.stderr, tooMuch)];
    const end = (): void => {
      clearTimeout(timer);
      settle({ code: child.exitCode, signal: child.signalCode, out: out(), err: err() });
    };
    const timer = setTimeout(() => {
      if (!hasEnded(child)) return fail(w.tooSlow(file, secondsOf(patience)), true);
      // The program has ended, but one that it left running keeps an output open.
      endAll(child);
      end();
    }, patience);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(notStarted(file, error));
    });
    child.once('close', end);
  });

const started = async ({ file, args, env, isHeard = false }: Program): Promise<Child> => {
  const { spawn } = await import('node:child_process');
  try {
    return spawn(file, [...args], {
      env,
      // A process group of its own, so that programs it has started are ended with it.
      detached: process.platform !== 'win32',
      stdio: ['pipe', isHeard ? 'pipe' : 'ignore', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    // Node throws at once for some errors of the system, and for a NUL in an argument.
    throw notStarted(file, error);
  }
};

const notStarted = (file: string, error: unknown): Unfinished => {
  const { code, name } = error as NodeJS.ErrnoException;
  return new Unfinished(w.notStarted(file, code ?? name), false);
};

const hasEnded = ({ exitCode, signalCode }: Child): boolean => exitCode !== null || signalCode !== null;

/** Bytes that come out of a stream, and a call of `tooMuch` when there are too many. */
const gathered = (stream: Child['stdout'], tooMuch: () => void): (() => Uint8Array) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  stream?.on('data', (chunk: Uint8Array) => {
    if (length > MOST_BYTES) return;
    length += chunk.length;
    chunks.push(chunk);
    if (length > MOST_BYTES) tooMuch();
  });
  return () => Buffer.concat(chunks);
};
