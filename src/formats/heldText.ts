import { closeSync, ftruncateSync, readSync } from 'node:fs';
import { inPages } from './inPages.ts';
import { appendAll, nameless } from './nameless.ts';

/** Signs that are held in memory. A longer text goes into a file. */
const SHORT = 4 * 2 ** 20;
/** Bytes that are read at once. */
const ROOM = 2 ** 18;

/**
 * A text that has to be complete before its first part is passed on. A long one is held in a temporary file that has no name, so that nobody
 * else opens it and nothing stays; in memory where there is no room for a file, so that an export still leaves a full disk.
 * @param folder the folder of temporary files
 * @param writing gets a function that writes the parts of the whole text; when it is called again, the text begins anew
 * @returns the text in parts. They can be gone through once
 */
export const heldText = (
  folder: string,
  writing: (write: (parts: Iterable<string>) => void) => void,
  short = SHORT,
): Iterable<string | Uint8Array> => {
  const file = late(folder);
  const held: string[] = [];
  writing((parts) => {
    held.length = 0;
    file.empty();
    let length = 0;
    for (const page of inPages(parts)) {
      length += page.length;
      held.push(page);
      if (length > short && file.takes(held)) held.length = 0;
    }
  });
  return passedOn(held, file);
};

function* passedOn(held: readonly string[], file: LateFile): Iterable<string | Uint8Array> {
  try {
    yield* file.bytes();
    yield* held;
  } finally {
    file.close();
  }
}

type LateFile = {
  /** Writes the texts behind the others. False if there is no file, or no room in it for all of them; then none of them stands there. */
  readonly takes: (texts: readonly string[]) => boolean;
  readonly empty: () => void;
  readonly bytes: () => Iterable<Uint8Array>;
  readonly close: () => void;
};

/** A file without a name that is opened with the first text. What it does not take, and all that follows, has to be held elsewhere. */
const late = (folder: string): LateFile => {
  let handle: number | null = null;
  let size = 0;
  let isFull = false;
  const tried = (texts: readonly string[]): void => {
    handle ??= nameless(folder);
    const bytes = Buffer.from(texts.join(''));
    appendAll(handle, bytes, size);
    size += bytes.length;
  };
  return {
    takes: (texts) => {
      try {
        if (!isFull) tried(texts);
      } catch {
        isFull = true;
      }
      return !isFull;
    },
    empty: () => {
      if (handle !== null) ftruncateSync(handle);
      [size, isFull] = [0, false];
    },
    bytes: () => (handle === null ? [] : chunksIn(handle, size)),
    close: () => {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
};

function* chunksIn(handle: number, size: number): Iterable<Uint8Array> {
  const room = Buffer.allocUnsafe(Math.min(ROOM, Math.max(size, 1)));
  for (let at = 0; at < size; ) {
    const read = readSync(handle, room, 0, Math.min(room.length, size - at), at);
    if (read === 0) return;
    at += read;
    yield room.subarray(0, read);
  }
}
