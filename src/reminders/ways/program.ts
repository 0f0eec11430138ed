import { harmless } from '../../terminal/harmless.ts';
import { NotSent } from './refusal.ts';
import { channelWords as w } from './words.ts';

const PATIENCE_MS = 10_000;
const MOST_SAID = 4_096;

export type Program = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text for its standard input. */
  readonly input?: string | Uint8Array;
};

/**
 * Runs a program to its end, without a shell, so that no text can become a command. Its output is not shown. Throws `NotSent` if it cannot
 * be run, ends with a code other than 0 (with its first line on stderr as the reason), or takes more than 10 seconds.
 */
export const runProgram = async ({ file, args, env, input = '' }: Program): Promise<void> => {
  const { spawn } = await import('node:child_process');
  const { platform } = await import('node:process');
  // A process group of its own, so that programs it has started are ended with it.
  const detached = platform !== 'win32';
  const child = spawn(file, args, { env, detached, stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (said.length < MOST_SAID) said += chunk;
  });
  // A program that does not read all of its input may still have done its work: a broken pipe is no error.
  child.stdin.on('error', () => undefined).end(input);
  await ending(child, detached, { file, said: () => said });
};

type Child = import('node:child_process').ChildProcess;

const ending = (
  child: Child,
  detached: boolean,
  { file, said }: { readonly file: string; readonly said: () => string },
): Promise<void> =>
  new Promise((settle, reject) => {
    let ended: string | null = null;
    const finish = (): void => {
      clearTimeout(timer);
      if (ended === '0') settle();
      else if (ended !== null) reject(new NotSent(w.ended(file, ended, firstLine(said()))));
      else reject(new NotSent(w.tooSlow(file, PATIENCE_MS / 1000)));
    };
    const timer = setTimeout(() => {
      end(child, detached);
      // A program that it left running may keep stderr open.
      child.stderr?.destroy();
      finish();
    }, PATIENCE_MS);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new NotSent(w.noProgram(file, error.code ?? error.name)));
    });
    child.once('exit', (code, signal) => {
      ended = code === null ? String(signal) : String(code);
    });
    child.once('close', finish);
  });

const end = (child: Child, detached: boolean): void => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch (error) {
    // The program ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const firstLine = (said: string): string => harmless(said.trim().split(/\r?\n/)[0] ?? '');
