import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** Destination of text that is not a terminal: a pipe or a file. */
export type Outlet = {
  readonly isTTY?: false | undefined;
  /** `done` is called when the text is written, with the error if it could not be. */
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
 * Outlet for a file descriptor. A pipe or a file is written to directly, because Node's stream takes 3 ms to make and nothing else of it
 * would be used. For a terminal and everything else `stream` makes the stream.
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
      // EAGAIN: the reader is slow, and the pipe is non-blocking. Node's stream waits until it can write.
      slow = stream();
      slow.on('error', () => undefined);
      return slow.write(bytes.subarray(at), done);
    },
    on: () => undefined,
  };
};
