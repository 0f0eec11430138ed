/**
 * CRC-32 (ISO 3309) of a text in UTF-8, as eight hexadecimal digits. Two texts that differ in a few neighbouring bytes never have the same.
 * This is own code because loading node:zlib takes 3 ms, and the texts here are short: a line of a note, an id.
 */
export const checksum = (text: string): string => {
  let crc = 0xffffffff;
  const bytes = Buffer.from(text);
  // By index: an iterator makes an object for each byte.
  for (let at = 0; at < bytes.length; at++) crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
};

/** Remainders of all bytes. That of 2^n + m is that of 2^n and that of m together, so eight are computed and the others combined. */
const TABLE = new Uint32Array(256);
for (let power = 128, crc = 1; power > 0; power >>>= 1) {
  crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  for (let byte = 0; byte < TABLE.length; byte += 2 * power) TABLE[power + byte] = crc ^ (TABLE[byte] as number);
}
