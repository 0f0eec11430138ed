import type { Block } from '../core/page.ts';

/**
 * The parts of the whole output of an answer that may be too long to be held, in place of page and JSON. Bytes are valid until the next part
 * is asked for.
 */
export type Pour = (form: 'words' | 'json') => Iterable<string | Uint8Array>;

/** Writes the parts one after the other. False if the reader has left; the rest is not made then. */
export const pouredOut = async (
  parts: Iterable<string | Uint8Array>,
  out: (text: string | Uint8Array) => Promise<boolean>,
): Promise<boolean> => {
  for (const part of parts) if (!(await out(part))) return false;
  return true;
};

/** The parts as one block, for a terminal, whose pager wants the whole. */
export const exactly = (parts: Iterable<string | Uint8Array>): Block => {
  const bytes = Array.from(parts, (part) => Buffer.from(part));
  return { kind: 'exact', text: Buffer.concat(bytes).toString() };
};
