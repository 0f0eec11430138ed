const START = '  "seal": "';
const END = '"\n}\n';
const DIGITS = 8;
const LENGTH = START.length + DIGITS + END.length;

// Asked for late: node:zlib takes 3 ms to load, and a desk with a note on it is read without.
const digest = (body: Uint8Array): string =>
  process.getBuiltinModule('node:zlib').crc32(body).toString(16).padStart(DIGITS, '0');

/**
 * The top-level fields of a file, closed with a `seal` over all that stands above it: whoever edits the file by hand breaks
 * it without harm, and is then checked line by line. A CRC, because it guards against nobody and must be quick.
 */
export const sealed = (fields: readonly string[]): string =>
  sealedBytes([Buffer.from(`{\n${fields.join(',\n')},\n`)]).toString();

/** The same of bytes, in pieces, that begin with a brace and end with a comma and a line break. */
export const sealedBytes = (pieces: readonly Uint8Array[]): Buffer => {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = Buffer.concat(pieces, length + LENGTH);
  bytes.write(START + digest(bytes.subarray(0, length)) + END, length, 'latin1');
  return bytes;
};

/** Whether the bytes stand as `sealed` left them. */
export const isSealed = (bytes: Uint8Array): boolean => {
  const cut = Math.max(0, bytes.length - LENGTH);
  const end = Buffer.from(bytes.subarray(cut)).toString('latin1');
  return end === START + digest(bytes.subarray(0, cut)) + END;
};
