import type { Row } from '../../core/record.ts';
import { chunksOf, type FileLine, fileLines, withOpen } from '../disk/chunks.ts';
import { codeOf, type Files, isSystemError } from '../disk/files.ts';
import { frameOf, jsonPieces } from '../disk/jsonPieces.ts';
import { fileStamp } from '../live/note.ts';
import type { Held } from './keptFiles.ts';
import { documentsIn, filesOf, rowsIn } from './scrub.ts';

/**
 * The form in which a file was read. `document`: records are members of its lists. `bundle`: files are members of its object `files`. `odd`: records
 * stand elsewhere in it, so that it has to be read as a whole.
 */
export type ReadForm = 'document' | 'bundle' | 'lines' | 'odd';

/** A file that was looked through. */
export type Looked = {
  readonly form: ReadForm;
  /** Stamp of the file that was read. */
  readonly stamp: string;
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
};

/**
 * Reads the records of a file one by one, so that its size does not matter. Null if the file cannot be read, or is of an unknown form; 'gone'
 * if there is none. Some records may have been read by then.
 */
export const lookThrough = ({ path, form }: Held, files: Files, each: (row: Row) => void): Looked | null | 'gone' => {
  try {
    return withOpen(path, files, (handle) => {
      const stamp = fileStamp(handle, files);
      const read = form === 'lines' ? linesRead(handle, files, each) : documentRead(handle, files, each);
      if (read !== null || form === 'document') return read === null ? null : { stamp, ...read };
      const lines = linesRead(handle, files, each);
      // Bytes that are no JSON at all hold no records that could be looked through.
      return lines.isWhole && lines.count > 0 ? { stamp, ...lines } : null;
    });
  } catch (error) {
    // A link that leads nowhere is still there.
    if (codeOf(error) === 'ENOENT')
      return files.lstatSync(path, { throwIfNoEntry: false }) === undefined ? 'gone' : null;
    if (isSystemError(error)) return null;
    throw error;
  }
};

/** Depth of a member within its document. */
const MEMBER = 2;

const documentRead = (handle: number, files: Files, each: (row: Row) => void): Omit<Looked, 'stamp'> | null => {
  try {
    const isBundle = mayBeBundle(handle, files);
    const frame = frameOf();
    for (const piece of jsonPieces(chunksOf(handle, files), isBundle ? 'objects' : 'arrays')) {
      frame.add(piece);
      if (piece.isMember) rowsOfMember(piece.bytes, isBundle, each);
    }
    const rest: unknown = JSON.parse(frame.text());
    const isOdd = (filesOf(rest) !== null) !== isBundle || !rowsIn(rest).next().done;
    if (isOdd) for (const one of documentsIn(files.readFileSync(handle, 'utf8'))) eachIn(one, each);
    return { form: isOdd ? 'odd' : isBundle ? 'bundle' : 'document', isWhole: true };
  } catch (error) {
    if (isSystemError(error)) throw error;
    return null;
  }
};

const rowsOfMember = (bytes: Buffer, isBundle: boolean, each: (row: Row) => void): void => {
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  if (isBundle) for (const one of documentsIn(String(value))) eachIn(one, each);
  else eachIn(value, each, MEMBER);
};

const eachIn = (value: unknown, each: (row: Row) => void, depth = 0): void => {
  for (const row of rowsIn(value, depth)) each(row);
};

/** Whether the name of the form of bundles stands at the beginning, where `office backup` writes it. */
const mayBeBundle = (handle: number, files: Files): boolean => {
  const [start] = chunksOf(handle, files, { from: 0, to: 60 });
  return start?.includes('office.bundle/1') === true;
};

const linesRead = (
  handle: number,
  files: Files,
  each: (row: Row) => void,
): Omit<Looked, 'stamp'> & { readonly count: number } => {
  let isWhole = true;
  let count = 0;
  for (const line of fileLines(handle, files)) {
    if (line.to === line.from) continue;
    count += 1;
    if (!isLineRead(line, handle, files, each)) isWhole = false;
  }
  return { form: 'lines', isWhole, count };
};

const isLineRead = (line: FileLine, handle: number, files: Files, each: (row: Row) => void): boolean => {
  try {
    if (line.bytes === null) longLineRead(line, handle, files, each);
    else for (const one of documentsIn(line.bytes.toString('utf8'))) eachIn(one, each);
    return true;
  } catch (error) {
    if (isSystemError(error)) throw error;
    return false;
  }
};

const longLineRead = (line: FileLine, handle: number, files: Files, each: (row: Row) => void): void => {
  const frame = frameOf();
  for (const piece of jsonPieces(chunksOf(handle, files, line))) {
    frame.add(piece);
    if (piece.isMember) rowsOfMember(piece.bytes, false, each);
  }
  eachIn(JSON.parse(frame.text()), each);
};
