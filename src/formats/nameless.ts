import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import { unreadable, unwritable } from '../desk/complaints.ts';
import { bytesAt } from '../desk/disk/chunks.ts';
import { realFiles } from '../desk/disk/files.ts';
import { fileWords as w } from './words.ts';

/** Opens a temporary file that has no name, so that nobody else opens it and nothing stays when the program ends. */
export const nameless = (folder: string): number => {
  const path = join(folder, `office-${randomUUID()}.tmp`);
  const handle = openSync(path, 'wx+', 0o600);
  rmSync(path);
  return handle;
};

/** Writes all bytes into an open file, from this place on. */
export const appendAll = (handle: number, bytes: Uint8Array, at: number): void => {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
};

/** Everything that a stream held. */
export type KeptStream = {
  /** The number of bytes. */
  readonly size: number;
  /** The open file in which a long stream is kept; null for a short one, which is held in memory. */
  readonly handle: number | null;
  readonly bytes: () => Buffer;
};

type Keeping = {
  /** The name of the stream, for complaints. */
  readonly name: string;
  /** The folder of temporary files. */
  readonly folder: string;
  /** The most that the stream may hold, in MiB. */
  readonly mostMb: number;
  /** Number of bytes that are held in memory. */
  readonly short: number;
};

/**
 * Does work with everything that a stream holds. A long one is kept in a file without a name, so that it can be gone through several times
 * without being in memory. Throws `unreadable` for a longer one than is allowed, and `unwritable` where the folder takes no more.
 */
export const withStreamKept = async <T>(
  stream: AsyncIterable<unknown>,
  keeping: Keeping,
  work: (kept: KeptStream) => Promise<T>,
): Promise<T> => {
  const { name, mostMb } = keeping;
  const store = storeOf(keeping);
  try {
    for await (const chunk of readOf(stream, name)) {
      store.add(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer));
      if (store.size() > mostMb * 2 ** 20) throw new Complaint('unreadable', w.tooLarge(name, mostMb), w.tooLargeHint);
    }
    return await work({ size: store.size(), handle: store.handle(), bytes: store.bytes });
  } finally {
    store.close();
  }
};

/** Bytes that are added one after the other, in memory as long as they are few. */
const storeOf = ({ folder, short }: Keeping) => {
  let [handle, size, written]: [number | null, number, number] = [null, 0, 0];
  let held: Buffer[] = [];
  const moveOut = (): void => {
    handle ??= nameless(folder);
    const bytes = Buffer.concat(held);
    appendAll(handle, bytes, written);
    [held, written] = [[], written + bytes.length];
  };
  return {
    add: (bytes: Buffer): void => {
      held.push(bytes);
      size += bytes.length;
      if (size > short) kept(folder, moveOut);
    },
    size: () => size,
    handle: () => handle,
    bytes: (): Buffer => (handle === null ? Buffer.concat(held) : bytesAt(handle, { from: 0, to: size }, realFiles)),
    close: (): void => {
      if (handle !== null) closeSync(handle);
    },
  };
};

const kept = <T>(folder: string, write: () => T): T => {
  try {
    return write();
  } catch (error) {
    throw unwritable(folder, error);
  }
};

/** The chunks of a stream; its errors become complaints. */
async function* readOf(stream: AsyncIterable<unknown>, name: string): AsyncIterable<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw unreadable(name, error);
  }
}
