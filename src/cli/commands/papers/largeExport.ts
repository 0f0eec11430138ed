import { isUtf8 } from 'node:buffer';
import type { DrawerName } from '../../../core/record.ts';
import { chunksOf } from '../../../desk/disk/chunks.ts';
import { realFiles as files, isSystemError } from '../../../desk/disk/files.ts';
import { type JsonPiece, jsonPieces } from '../../../desk/disk/jsonPieces.ts';
import { readable } from '../../../desk/disk/readable.ts';
import { fileStamp } from '../../../desk/live/note.ts';
import { type Document, isRecord } from './document.ts';
import { changedMeanwhile } from './refuse.ts';

/** Number of records that are read together. */
const CHUNK = 2_000;
/** Size in bytes from which an export is not read as a whole. */
export const LARGE = 8 * 2 ** 20;
/** Size in bytes beyond which it is a mistake. */
const LARGEST = 2 ** 30;

/** Records of one drawer, as they stand in an export. */
type PaperChunk = { readonly name: DrawerName; readonly forms: readonly unknown[] };

/** An export whose records are read as they are gone through. */
export type LargeExport = {
  /** Top-level fields of the file. The drawers have no records there. */
  readonly document: Document;
  /** The records, in their order. Throws `badFile` if the file has changed since. */
  readonly chunks: () => Iterable<PaperChunk>;
};

/**
 * Does work on a large export in JSON, which stays open meanwhile. Null for a small one, for everything that is not a file, and for a file
 * that has to be read as a whole to say what is wrong with it. Throws `unreadable`.
 * @param file the file's name, for messages
 */
export const withLargeExport = async <T>(
  path: string,
  file: string,
  work: (large: LargeExport) => Promise<T>,
  least = LARGE,
): Promise<T | null> => {
  const found = files.statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size < least || found.size > LARGEST) return null;
  const handle = readable(path, () => files.openSync(path, 'r'));
  try {
    const large = largeExport(handle, file);
    return large === null ? null : await work(large);
  } finally {
    files.closeSync(handle);
  }
};

/** The large export in an open file; null if it has to be read as a whole. @param file the file's name, for messages */
export const largeExport = (handle: number, file: string): LargeExport | null => {
  const stamp = fileStamp(handle, files);
  const framed = frameIn(handle);
  if (framed === null) return null;
  const { document, drawers } = framed;
  const chunks = function* (): Iterable<PaperChunk> {
    yield* chunksIn(handle, drawers);
    if (fileStamp(handle, files) !== stamp) throw changedMeanwhile(file);
  };
  const reading = function* (): Iterable<PaperChunk> {
    try {
      yield* chunks();
    } catch (error) {
      throw error instanceof SyntaxError ? changedMeanwhile(file) : error;
    }
  };
  return { document, chunks: reading };
};

/** The drawers of an export in their order, and the number of records in each. */
type Counted = readonly (readonly [DrawerName, number])[];

/** The document without its records; null if that cannot be told apart. */
const frameIn = (handle: number): { readonly document: Document; readonly drawers: Counted } | null => {
  const parts: string[] = [];
  let count = 0;
  for (const piece of jsonPieces(chunksOf(handle, files), 'innerArrays')) {
    if (!isUtf8(piece.bytes) || (piece.isMember && parsed(piece.bytes.toString('utf8')) === null)) return null;
    // The number of a record stands in its place.
    parts.push(piece.isMember ? String(count) : piece.bytes.toString('utf8'));
    if (piece.isMember) count += 1;
  }
  const document = parsed(parts.join('').replace(/^\uFEFF/, ''))?.value;
  const drawers = isRecord(document) ? document['drawers'] : null;
  if (!isRecord(document) || !isRecord(drawers)) return null;
  const counted = countedIn(drawers, count);
  if (counted === null) return null;
  const emptied = Object.fromEntries(counted.map(([name]) => [name, []]));
  return { document: { ...document, drawers: emptied }, drawers: counted };
};

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (isSystemError(error)) throw error;
    return null;
  }
};

/** The number of records in each drawer; null if a record stands elsewhere, or if a drawer is there twice. */
const countedIn = (drawers: Document, count: number): Counted | null => {
  let next = 0;
  const counted: [DrawerName, number][] = [];
  for (const [name, numbers] of Object.entries(drawers)) {
    if (!Array.isArray(numbers) || numbers.some((number, n) => number !== next + n)) return null;
    counted.push([name as DrawerName, numbers.length]);
    next += numbers.length;
  }
  return next === count ? counted : null;
};

function* chunksIn(handle: number, drawers: Counted): Iterable<PaperChunk> {
  const members = membersOf(jsonPieces(chunksOf(handle, files), 'innerArrays'));
  for (const [name, count] of drawers)
    for (let left = count; left > 0; left -= CHUNK) {
      const forms: unknown[] = [];
      while (forms.length < Math.min(left, CHUNK)) {
        const { value, done } = members.next();
        if (done === true) throw new SyntaxError('fewer records than before');
        forms.push(value);
      }
      yield { name, forms };
    }
}

function* membersOf(pieces: Iterable<JsonPiece>): Generator<unknown, undefined> {
  for (const { isMember, bytes } of pieces) if (isMember) yield JSON.parse(bytes.toString('utf8'));
}
