import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** Where text goes that no terminal shows: a pipe, a file. */
export type Outlet = {
  readonly isTTY?: false | undefined;
  /** `done` is called when the text is taken, or with what kept it from being so. */
  write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  on(event: 'error', heed: () => void): unknown;
};

/** A stream that may be a terminal, and its size. */
export type Terminal = Writable & {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
};

/**
 * What a descriptor leads to. A pipe or a file is written to at once, as Node does too in the end: of its stream nothing else would
 * be used, and to make one takes 3 ms. `stream` makes it, for a terminal and wherever the descriptor is something else.
 */
export const outletTo = (
  fd: number,
  stream: () => Outlet | Terminal,
  write: typeof writeSync = writeSync,
): Outlet | Terminal => (isPlain(fd) ? plain(fd, stream, write) : stream());

const isPlain = (fd: number): boolean => {
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isFIFO() || found.isSocket();
  } catch {
    return false;
  }
};

const plain = (fd: number, stream: () => Outlet | Terminal, write: typeof writeSync): Outlet => {
  let slow: Outlet | Terminal | null = null;
  return {
    write(text, done) {
      if (slow !== null) return slow.write(text, done);
      const bytes = Buffer.from(text);
      let at = 0;
      try {
        while (at < bytes.length) at += write(fd, bytes, at);
        return done();
      } catch (error) {
        if ((error as NodeJS.ErrnoException | null)?.code !== 'EAGAIN') return done(error as Error);
      }
      // Whoever reads is slow, and has made the pipe one that does not wait: the stream does.
      slow = stream();
      slow.on('error', () => undefined);
      return slow.write(bytes.subarray(at), done);
    },
    on: () => undefined,
  };
};
