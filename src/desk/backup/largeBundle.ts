import { isUtf8 } from 'node:buffer';
import { text } from '../../core/text.ts';
import { bytesAt, chunksOf, withOpen } from '../disk/chunks.ts';
import type { Files } from '../disk/files.ts';
import { frameOf, jsonPieces } from '../disk/jsonPieces.ts';
import type { Contents } from '../live/contents.ts';
import { documentIn, jsonOf } from '../live/document.ts';
import { Misshapen } from '../live/outline.ts';
import type { DeskReading } from '../live/reading.ts';
import {
  type ArchiveText,
  type ArchiveTexts,
  archiveIn,
  type Backup,
  DESK,
  deskIn,
  isBundle,
  parseBackup,
} from './bundle.ts';

/** Size from which a backup is not read as a whole, in bytes. A settled desk is smaller. */
export const LARGE_BACKUP = 8 * 1024 * 1024;

/**
 * Reads a backup, see `parseBackup`. The archive in a large bundle is checked file by file, and read again each time it is gone through. Throws
 * `Misshapen`, `FromTheFuture`, and system errors; going through the archive throws the same.
 */
export const readBackup = (path: string, reading: DeskReading, files: Files, large = LARGE_BACKUP): Backup =>
  (files.statSync(path).size > large ? largeBundle(path, reading, files) : null) ??
  parseBackup(files.readFileSync(path), reading);

const HEAD = { from: 0, to: 64 };

/**
 * Reads a bundle of which one file is held at a time. Null for a copy of a desk, and for a bundle that this program did not lay out so: with
 * other lists, with a file twice, or with a damaged one.
 */
export const largeBundle = (path: string, reading: DeskReading, files: Files): Backup | null => {
  if (!isBundle(withOpen(path, files, (handle) => bytesAt(handle, HEAD, files)))) return null;
  const sums = new Map<string, string>();
  let contents: Contents | null = null;
  for (const file of bundledFiles(path, files)) {
    if (file === null || sums.has(file.name)) return null;
    const { name, written } = file;
    sums.set(name, sumOf(written));
    try {
      if (name === DESK) contents = deskIn(written, reading);
      else archiveIn([name, written], reading);
    } catch (error) {
      // Another file of this name may follow, which counts then. Reading the bundle as a whole tells.
      if (error instanceof Misshapen) return null;
      throw error;
    }
  }
  return { contents: contents ?? deskIn(undefined, reading), archives: archivesAt(path, sums, files) };
};

/** The archive in a bundle that was checked. Throws `Misshapen` where the bundle is another one meanwhile. */
const archivesAt = (path: string, sums: ReadonlyMap<string, string>, files: Files): ArchiveTexts => ({
  size: sums.size - 1,
  *[Symbol.iterator](): Iterator<ArchiveText> {
    let count = 0;
    for (const file of bundledFiles(path, files)) {
      if (file === null || typeof file.written !== 'string' || sums.get(file.name) !== sumOf(file.written))
        throw writtenMeanwhile();
      count += 1;
      if (file.name !== DESK) yield [file.name.slice('archive/'.length), file.written];
    }
    if (count !== sums.size) throw writtenMeanwhile();
  },
});

const writtenMeanwhile = (): Misshapen => new Misshapen(text('it was written while it was read', '读取期间文件被改写'));

// node:crypto is loaded late: it takes 8 ms, and a large backup is mostly no bundle.
const sumOf = (written: unknown): string =>
  process.getBuiltinModule('node:crypto').createHash('sha1').update(String(written)).digest('base64');

/** A file in a bundle; its text, or any other value that stands there. */
type Bundled = { readonly name: string; readonly written: unknown };

/** The files in a bundle; null where it is laid out in another way than this program does. Throws `Misshapen` and system errors. */
function* bundledFiles(path: string, files: Files): Iterable<Bundled | null> {
  const handle = files.openSync(path, 'r');
  try {
    const frame = frameOf();
    let name: string | null = null;
    let isFirst = true;
    for (const piece of jsonPieces(chunksOf(handle, files), 'objects')) {
      if (!isUtf8(piece.bytes)) throw new Misshapen(text('it is not UTF-8 text', '不是 UTF-8 文本'));
      frame.add(piece);
      const written = piece.bytes.toString('utf8');
      if (piece.isMember) yield name === null ? null : { name, written: jsonOf(written) };
      else {
        name = nameAt(written, isFirst);
        isFirst = false;
      }
    }
    documentIn(frame.text().replace(/^\uFEFF/, ''));
  } finally {
    files.closeSync(handle);
  }
}

/** The name of a file, with which a piece of the frame ends: the first one behind `"files": {`, another one behind a comma. */
const FIRST = /"files"\s*:\s*\{\s*("(?:[^"\\]|\\.)*")\s*:\s*$/;
const NEXT = /^\s*,\s*("(?:[^"\\]|\\.)*")\s*:\s*$/;

const nameAt = (frame: string, isFirst: boolean): string | null => {
  const [, name] = (isFirst ? FIRST : NEXT).exec(frame) ?? [];
  return name === undefined ? null : String(jsonOf(name));
};
