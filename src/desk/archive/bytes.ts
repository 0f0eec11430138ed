/**
 * A test of a text in bytes, see `asBytes`. Has to say yes to a text wherever it says yes to a part of it.
 */
export type ByteTest = (bytes: string) => boolean;

/** The UTF-8 of a text, each byte as one character: so it is looked through without being decoded. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

/** Whether any of these pieces of JSON stands in the text: `"kind":"petition"`. */
export const holding = (...pieces: readonly string[]): ByteTest => {
  const sought = pieces.map(asBytes);
  return (bytes) => sought.some((piece) => bytes.includes(piece));
};
