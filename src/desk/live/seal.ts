const START = '  "seal": "';
const END = '"\n}\n';
const DIGITS = 8;
const LENGTH = START.length + DIGITS + END.length;

// node:zlib is loaded late: it takes 3 ms, and a desk with a note is read without it.
const digest = (body: Uint8Array): string =>
  process.getBuiltinModule('node:zlib').crc32(body).toString(16).padStart(DIGITS, '0');

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
  const end = Buffer.from(bytes.subarray(cut)).toString('latin1');
  return end === START + digest(bytes.subarray(0, cut)) + END;
};
