import type { Changes, RecordChange } from '../changes.ts';
import { type ByteRange, bytesAt, chunksOf, fileLines, LONG, withOpen } from '../disk/chunks.ts';
import { type Files, isSystemError } from '../disk/files.ts';
import { frameOf, type JsonPiece, jsonPieces } from '../disk/jsonPieces.ts';
import type { Forms } from '../forms.ts';
import { journalRewritten } from '../refusals.ts';
import { refuseDeep } from '../zone.ts';
import { changeIn, entryIn, isEntryHead, type JournalEntry } from './entry.ts';

/** A line of a file that stands at this path, see `fileIdentity`. */
export type StandingLine = ByteRange & { readonly path: string; readonly file: string };

/** The identity of an open file. A path leads to another one when the file was replaced. */
export const fileIdentity = (handle: number, files: Files): string => {
  const { dev, ino } = files.fstatSync(handle, { bigint: true });
  return `${dev} ${ino}`;
};

/** Does work on the file of a line. Complains where another file stands at its path meanwhile. Throws system errors. */
export const withLine = <T>({ path, file }: StandingLine, files: Files, work: (handle: number) => T): T =>
  withOpen(path, files, (handle) => {
    if (fileIdentity(handle, files) !== file) throw journalRewritten(path);
    return work(handle);
  });

/**
 * The entry in a line of an open journal; null if the line is torn or is no entry. The changes in a long line are not held: they are read again
 * each time they are gone through, as long as the file is not replaced. They are checked if `isChecked` is given; if not, ask `isLegible` before
 * going through them. Throws system errors.
 * @param done see `entryIn`
 */
export const lineEntry = (
  handle: number,
  line: StandingLine,
  { isChecked, done, ...forms }: Forms & { readonly isChecked: boolean; readonly done?: number | undefined },
  files: Files,
): JournalEntry | null => {
  if (line.to - line.from <= LONG) return entryIn(bytesAt(handle, line, files).toString('utf8'), forms, done);
  const said = headOf(handle, line, isChecked ? forms : null, files);
  if (said === null) return null;
  return { ...said, at: forms.zone.toLocal(said.at), changes: changesAt(line, said.changes, forms, files) };
};

type Head = Omit<JournalEntry, 'changes'> & { readonly changes: number };

/** The fields of an entry, and the number of its changes; null if they are no entry. */
const headOf = (handle: number, line: ByteRange, checkedBy: Forms | null, files: Files): Head | null => {
  try {
    const frame = frameOf();
    let met = 0;
    for (const piece of jsonPieces(chunksOf(handle, files, line))) {
      if (!isObject(piece)) {
        frame.keep(piece);
        continue;
      }
      frame.add(piece);
      met += 1;
      if (checkedBy !== null) refuseDeep(memberOf(piece, checkedBy));
    }
    const said: unknown = JSON.parse(frame.text());
    refuseDeep(said);
    if (!isEntryHead(said)) return null;
    const changes = said['changes'];
    // Only the changes are objects in a list.
    return Array.isArray(changes) && changes.length === met ? { ...said, changes: met } : null;
  } catch (error) {
    if (isSystemError(error)) throw error;
    // Somebody edited the line. It counts as unreadable.
    return null;
  }
};

const BRACE = 0x7b;
/** Whether a piece is an object. Any other member is a word that was typed, or a number. */
const isObject = ({ isMember, bytes }: JsonPiece): boolean => isMember && bytes[0] === BRACE;

/** The change that a piece is. Throws where it is none. */
const memberOf = ({ bytes }: JsonPiece, forms: Forms): RecordChange =>
  changeIn(JSON.parse(bytes.toString('utf8')), forms);

/** Whether the changes of an entry can be gone through: in a line that was not checked, a byte may have changed by itself. */
export const isLegible = ({ changes }: JournalEntry): boolean => {
  if (Array.isArray(changes)) return true;
  try {
    let count = 0;
    for (const change of changes) {
      refuseDeep(change);
      count += 1;
    }
    return count === changes.length;
  } catch (error) {
    if (isSystemError(error)) throw error;
    return false;
  }
};

const changesAt = (line: StandingLine, length: number, forms: Forms, files: Files): Changes => ({
  length,
  *[Symbol.iterator](): Iterator<RecordChange> {
    const handle = files.openSync(line.path, 'r');
    try {
      if (fileIdentity(handle, files) !== line.file) throw journalRewritten(line.path);
      for (const piece of jsonPieces(chunksOf(handle, files, line))) if (isObject(piece)) yield memberOf(piece, forms);
    } finally {
      files.closeSync(handle);
    }
  },
});

/** A line of a journal: its number, from 1, and its entry; null if it cannot be read. */
export type JournalLine = ByteRange & { readonly number: number; readonly entry: JournalEntry | null };

/** The lines of a file of the journal that are not empty, one after the other. Throws system errors. */
export function* journalLines(path: string, forms: Forms, files: Files): Iterable<JournalLine> {
  const handle = files.openSync(path, 'r');
  try {
    const file = fileIdentity(handle, files);
    let number = 0;
    for (const { from, to, bytes } of fileLines(handle, files)) {
      number += 1;
      if (from === to) continue;
      const entry =
        bytes === null
          ? lineEntry(handle, { path, from, to, file }, { ...forms, isChecked: true }, files)
          : entryIn(bytes.toString('utf8'), forms);
      yield { from, to, number, entry };
    }
  } finally {
    files.closeSync(handle);
  }
}
