import { type Files, unless } from '../disk/files.ts';
import { glimpse } from '../live/note.ts';
import { isSealed } from '../live/seal.ts';
import type { MonthNote } from './archiveNote.ts';
import { HEAD_BYTES, holdingIn } from './monthFile.ts';
import { hasPlainText } from './plainWords.ts';

/** The note on a file; null if others wrote it, or if it cannot be read. Whoever reads it then will complain. */
export const noteOf = (path: string, files: Files): MonthNote | null => {
  const read = unless(['EACCES', 'EPERM', 'EIO', 'EISDIR', 'ENOTDIR'], () => glimpse(path, files));
  if (read === null || !isSealed(read.bytes)) return null;
  const holding = holdingIn(read.bytes.toString('latin1', 0, HEAD_BYTES));
  if (holding === null) return null;
  const refs: Refs = {};
  let isPlain = true;
  for (const lines of linesOf(read.bytes)) {
    addRefs(refs, lines);
    isPlain &&= hasPlainText(lines);
  }
  return { stamp: read.stamp, holding, refs, isPlain };
};

/** Bytes that are looked at together. */
const PIECE = 2 ** 18;
const NEWLINE = 0x0a;

/**
 * The text of a file in bytes, some whole lines at a time. V8 keeps a text of a megabyte outside its heap, and collects many of them too late.
 */
export function* linesOf(bytes: Buffer, piece = PIECE): Iterable<string> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from + piece - 1);
    const to = end === -1 ? bytes.length : end + 1;
    yield bytes.toString('latin1', from, to);
    from = to;
  }
}

/** Ids in JSON, except the value of a field `id`. */
const REF = /(?<!"id":)"([A-Z])([1-9]\d*)"/g;

type Refs = Record<string, [number, number]>;

const addRefs = (refs: Refs, text: string): void => {
  for (const [, letter = '', digits] of text.matchAll(REF)) {
    const number = Number(digits);
    const [low, high] = refs[letter] ?? [number, number];
    refs[letter] = [Math.min(low, number), Math.max(high, number)];
  }
};
