import { type ByteRange, bytesAt, chunksOf, LONG } from './chunks.ts';
import { type Files, isSystemError } from './files.ts';
import { frameOf, jsonPieces } from './jsonPieces.ts';

const NEWLINE = 0x0a;
/** Numbers of bytes that are looked at once, from the end of the file on: most lines are short. */
const [FIRST_LOOK, LOOK] = [4 * 1024, 64 * 1024];

/** The last whole line of an open file of JSON lines; null if there is none. A torn last line is skipped. */
export const lastLine = (handle: number, files: Files): ByteRange | null => {
  const { rest, torn } = tailOf(handle, files);
  const line = !isBlankRange(torn) && isWhole(handle, torn, files) ? torn : rest;
  return isBlankRange(line) ? null : line;
};

export const isBlankRange = ({ from, to }: ByteRange): boolean => from === to;

/** The end of an open file: its last whole line, and the bytes behind the last line break. */
export const tailOf = (handle: number, files: Files): { readonly rest: ByteRange; readonly torn: ByteRange } => {
  const { size } = files.fstatSync(handle);
  const last = lastBreak(handle, size, files);
  const torn = { from: last + 1, to: size };
  return { torn, rest: last === -1 ? { from: 0, to: 0 } : { from: lastBreak(handle, last, files) + 1, to: last } };
};

/** Offset of the last line break before `end`; -1 if there is none. */
const lastBreak = (handle: number, end: number, files: Files): number => {
  let look = FIRST_LOOK;
  for (let to = end; to > 0; look = LOOK) {
    const from = Math.max(0, to - look);
    const at = bytesAt(handle, { from, to }, files).lastIndexOf(NEWLINE);
    if (at !== -1) return from + at;
    to = from;
  }
  return -1;
};

/** Whether a line is whole. A JSON object that is cut anywhere no longer parses. */
export const isWhole = (handle: number, line: ByteRange, files: Files): boolean => {
  try {
    if (line.to - line.from <= LONG) JSON.parse(bytesAt(handle, line, files).toString('utf8'));
    else refuseTorn(handle, line, files);
    return true;
  } catch (error) {
    if (isSystemError(error)) throw error;
    return false;
  }
};

/** Throws a SyntaxError if the line, which does not fit into memory, is no JSON. */
const refuseTorn = (handle: number, line: ByteRange, files: Files): void => {
  const frame = frameOf();
  for (const piece of jsonPieces(chunksOf(handle, files, line))) {
    frame.add(piece);
    if (piece.isMember) JSON.parse(piece.bytes.toString('utf8'));
  }
  JSON.parse(frame.text());
};
