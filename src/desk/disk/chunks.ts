import type { Files } from './files.ts';

/** Number of bytes that are read at once. */
const CHUNK = 256 * 1024;

/** A part of a file, in bytes. */
export type ByteRange = { readonly from: number; readonly to: number };

const TO_THE_END: ByteRange = { from: 0, to: Number.POSITIVE_INFINITY };

/** The bytes of an open file, one chunk after the other. Each chunk is valid until the next one is asked for. */
export function* chunksOf(handle: number, files: Files, { from, to }: ByteRange = TO_THE_END): Iterable<Buffer> {
  const room = Buffer.allocUnsafe(Math.min(CHUNK, to - from));
  for (let at = from; at < to; ) {
    const read = files.readSync(handle, room, 0, Math.min(room.length, to - at), at);
    if (read === 0) return;
    at += read;
    yield room.subarray(0, read);
  }
}

/** Bytes of an open file; fewer than asked for if it ends before. */
export const bytesAt = (handle: number, { from, to }: ByteRange, files: Files): Buffer => {
  const bytes = Buffer.alloc(to - from);
  let got = 0;
  while (got < bytes.length) {
    const read = files.readSync(handle, bytes, got, bytes.length - got, from + got);
    if (read === 0) break;
    got += read;
  }
  return bytes.subarray(0, got);
};

/** Does work on a file that is open for reading. Throws system errors. */
export const withOpen = <T>(path: string, files: Files, work: (handle: number) => T): T => {
  const handle = files.openSync(path, 'r');
  try {
    return work(handle);
  } finally {
    files.closeSync(handle);
  }
};

/** Whether one of these texts stands in the bytes, or across two chunks of them. */
export const holdsAny = (chunks: Iterable<Buffer>, texts: readonly Buffer[]): boolean => {
  const longest = Math.max(...texts.map(({ length }) => length));
  let last = Buffer.alloc(0);
  for (const chunk of chunks) {
    const seam = Buffer.concat([last, chunk.subarray(0, longest)]);
    if (texts.some((text) => chunk.includes(text) || seam.includes(text))) return true;
    last = Buffer.from(chunk.subarray(-longest));
  }
  return false;
};

const NEWLINE = 0x0a;
/** Length from which a line is not held in memory. The import of a book is one line of the journal, of some 40 MB. */
export const LONG = 1024 * 1024;

/** A line of a file without its line break: its place, and its bytes unless it is long. */
export type FileLine = ByteRange & { readonly bytes: Buffer | null };

/** The lines of an open file. The last one is empty if the file ends with a line break. */
export function* fileLines(handle: number, files: Files, long = LONG): Iterable<FileLine> {
  let held: Buffer[] | null = [];
  let length = 0;
  let from = 0;
  const add = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > long) held = null;
    held?.push(Buffer.from(bytes));
  };
  const ended = (): FileLine => ({ from, to: from + length, bytes: held === null ? null : joined(held) });
  for (const chunk of chunksOf(handle, files)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield ended();
      from += length + 1;
      [held, length, start] = [[], 0, end + 1];
    }
    add(chunk.subarray(start));
  }
  yield ended();
}

const joined = (pieces: readonly Buffer[]): Buffer =>
  pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
