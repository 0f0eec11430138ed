import { closeSync, openSync, readSync } from 'node:fs';

const SOURCE = '/dev/urandom';

/**
 * A UUID of version 4 (RFC 9562). Its chance comes from the system's own file where there is one, because `crypto` takes 4 ms to load,
 * a twentieth of the time of a visitor's signing in.
 */
export const randomUid = (): string => {
  const bytes = chance();
  return bytes === null ? crypto.randomUUID() : uuidOf(bytes);
};

const BYTES = 16;
/** One record needs one, an import thousands: of what is read each time is twice as much, up to a page. */
const MOST_BYTES = 4096;

let stock: Uint8Array = new Uint8Array(0);
let next = BYTES;

/** Bytes that were never given before; null where the system has no such file. */
const chance = (): Uint8Array | null => {
  if (stock.length === 0) {
    stock = fromSource(next) ?? stock;
    next = Math.min(next * 2, MOST_BYTES);
  }
  const given = stock.subarray(0, BYTES);
  stock = stock.subarray(BYTES);
  return given.length === BYTES ? given : null;
};

const fromSource = (length: number): Uint8Array | null => {
  try {
    const handle = openSync(SOURCE, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return readSync(handle, bytes, 0, length, null) === length ? bytes : null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
};

/** Sixteen bytes as a UUID, all but the six bits that say of which kind it is. */
export const uuidOf = (bytes: Uint8Array): string => {
  const marked = Buffer.from(bytes);
  marked[6] = (marked.readUInt8(6) & 0x0f) | 0x40;
  marked[8] = (marked.readUInt8(8) & 0x3f) | 0x80;
  return marked.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
