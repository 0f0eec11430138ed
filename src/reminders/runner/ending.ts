import type { ChildProcess } from 'node:child_process';

/** Ends a program and those that it has started, and stops reading from it. */
export const endAll = (child: ChildProcess): void => {
  if (child.pid !== undefined) endGroup(child, child.pid);
  child.stdin?.destroy();
  child.stdout?.destroy();
  child.stderr?.destroy();
  // A program that belongs to another user cannot be ended. It must not keep this process.
  child.unref();
};

const endGroup = (child: ChildProcess, pid: number): void => {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ESRCH: the program has ended by itself. EPERM: the program belongs to another user (set-user-ID).
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does the work if this process is interrupted, and then lets the signal end it. A program in a process group of its own does not get the
 * signal. Returns the function that stops watching.
 */
export const onInterruption = (work: () => void): (() => void) => {
  const heard = SIGNALS.map((signal) => {
    const listener = (): void => {
      work();
      process.kill(process.pid, signal);
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const unhear of heard) unhear();
  };
};
