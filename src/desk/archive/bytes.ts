/** A test of a text in bytes, see `asBytes`. If it says yes to a part of a text, it has to say yes to the whole. */
export type ByteTest = (bytes: string) => boolean;

/** A test of a file. If it says no, no record in the file passes. */
export type FileTest = (file: Buffer) => boolean;

/** The UTF-8 bytes of a text, each as one character. Such a text can be searched without decoding it. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

/** A test for a text that contains any of these pieces of JSON, such as `"kind":"petition"`. */
export const holding = (...pieces: readonly string[]): ByteTest => {
  const sought = pieces.map(asBytes);
  return (bytes) => sought.some((piece) => bytes.includes(piece));
};

/** A test for a file that contains any of these pieces of JSON. Nothing is made of the file's bytes. */
export const heldIn = (...pieces: readonly string[]): FileTest => {
  const sought = pieces.map((piece) => Buffer.from(piece));
  return (file) => sought.some((piece) => file.includes(piece));
};

/** A pattern for these bytes. */
export const escaped = (text: string): string => asBytes(text).replace(/[^\w]/g, (byte) => `\\x${hex(byte)}`);

const hex = (byte: string): string => byte.charCodeAt(0).toString(16).padStart(2, '0');

/** A test for a text in which a field of this name has a value other than null. */
export const filling = (field: string): ByteTest => {
  const pattern = new RegExp(`${escaped(JSON.stringify(field))}:(?!null)`);
  return (bytes) => pattern.test(bytes);
};
