/** A line break before a space, the line that continues there, and all such lines after it. */
const CONTINUED = /\r?\n[ \t][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/g;

/**
 * The text with continued lines joined (RFC 5545, 3.1). For each removed line break an empty line is added behind the joined line, so that
 * line numbers stay those of the file.
 */
export const unfold = (text: string): string =>
  text.replace(CONTINUED, (lines) => {
    const parts = lines.split(/\r?\n[ \t]/);
    return parts.join('') + '\n'.repeat(parts.length - 1);
  });

/**
 * Bytes with continued lines joined, before they are decoded. Careless programs break a line within a character, which can only be joined
 * as bytes. Text in UTF-16 stays as it is.
 */
export const unfoldBytes = (bytes: Uint8Array): Uint8Array => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.subarray(0, 100).includes('BEGIN:V') ? Buffer.from(unfold(buffer.toString('latin1')), 'latin1') : bytes;
};
