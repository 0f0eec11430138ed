import { documentView } from './document.ts';

const START = '  "seal": "';
const END = '"\n}\n';
const DIGITS = 8;
const LENGTH = START.length + DIGITS + END.length;

// node:zlib is loaded late: it takes 3 ms, and a desk with a note is read without it.
const digest = (body: Uint8Array, before = 0): string => crc32(body, before).toString(16).padStart(DIGITS, '0');

/** CRC-32 of bytes behind others, of which the CRC is given. node:zlib makes 0 of no bytes if they are at no address. */
const crc32 = (bytes: Uint8Array, before: number): number =>
  bytes.length === 0 ? before : process.getBuiltinModule('node:zlib').crc32(bytes, before);

/**
 * Text of a file with these top-level fields and a seal at the end. An edit by hand makes the seal wrong, which does no harm: every
 * record is then checked. The seal is a CRC because it has to be fast, and it is no protection against intent.
 */
export const sealed = (fields: readonly string[]): string =>
  sealedBytes([Buffer.from(`{\n${fields.join(',\n')},\n`)]).toString();

/** Bytes of a file with a seal at the end. The pieces begin with a brace and end with a comma and a line break. */
export const sealedBytes = (pieces: readonly Uint8Array[]): Buffer => {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = Buffer.concat(pieces, length + LENGTH);
  bytes.write(START + digest(bytes.subarray(0, length)) + END, length, 'latin1');
  return bytes;
};

/** Whether the seal at the end of the bytes is right. */
export const isSealed = (bytes: Uint8Array): boolean => {
  const cut = Math.max(0, bytes.length - LENGTH);
  return endOf(bytes, cut) === START + digest(bytes.subarray(0, cut)) + END;
};

/** Whether the seal at the end of a file is right. The file is given in chunks. */
export const isSealedIn = (chunks: Iterable<Buffer>): boolean => {
  let crc = 0;
  // The bytes that may belong to the seal. A chunk is not copied, because a new buffer for each would take longer than reading them.
  let last = NOTHING;
  for (const chunk of chunks) {
    const kept = Math.max(0, LENGTH - chunk.length);
    const passed = Math.max(0, last.length - kept);
    crc = crc32(last.subarray(0, passed), crc);
    const cut = Math.max(0, chunk.length - LENGTH);
    crc = crc32(chunk.subarray(0, cut), crc);
    last = Buffer.concat([last.subarray(passed), chunk.subarray(cut)]);
  }
  return last.toString('latin1') === START + digest(NOTHING, crc) + END;
};

/** A part of a file, as it is and as it will be written: the same bytes where nothing changes. */
export type Rewritten = { readonly before: Uint8Array; readonly after: Uint8Array };

/** The bytes of a file that is written anew part by part. It is sealed again if it was sealed. */
export function* resealedParts(parts: Iterable<Rewritten>): Iterable<Rewritten> {
  const crc = { before: 0, after: 0 };
  const passed = (part: Rewritten): Rewritten => {
    crc.before = crc32(part.before, crc.before);
    crc.after = crc32(part.after, crc.after);
    return part;
  };
  // The seal stands at the end of the last part.
  let last = copied({ before: NOTHING, after: NOTHING });
  for (const part of parts) {
    yield passed(last);
    last = copied(part);
  }
  const cut = Math.max(0, last.before.length - LENGTH);
  const isSealedEnd = endOf(last.before, cut) === START + digest(last.before.subarray(0, cut), crc.before) + END;
  if (!isSealedEnd || (crc.before === crc.after && last.before === last.after)) return yield last;
  const body = last.after.subarray(0, last.after.length - LENGTH);
  yield { before: last.before, after: Buffer.concat([body, Buffer.from(START + digest(body, crc.after) + END)]) };
}

const NOTHING = Buffer.alloc(0);

const copied = ({ before, after }: Rewritten): Rewritten => {
  const copy = Buffer.from(before);
  return { before: copy, after: before === after ? copy : Buffer.from(after) };
};

const endOf = (bytes: Uint8Array, cut: number): string => documentView(bytes).toString('latin1', cut);
