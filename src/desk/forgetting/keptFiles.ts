import { join } from 'node:path';
import type { Row } from '../../core/record.ts';
import { archiveFolder } from '../archive/months.ts';
import { backupFolder } from '../backup/backup.ts';
import { type Files, isSystemError, unless } from '../disk/files.ts';
import { journalFolder } from '../journal/journal.ts';
import type { Reach } from '../live/adapter.ts';
import { documentsIn, rowsIn } from './scrub.ts';

/** A file of a desk that may hold persons, besides `desk.json`. */
export type Held = {
  readonly kind: 'archive' | 'backup' | 'journal';
  readonly path: string;
  readonly text: string;
  /** The records in it, those of one record's history each. */
  readonly rows: readonly Row[];
  /** False where a part of it cannot be read. */
  readonly isWhole: boolean;
};

const KINDS = [
  { kind: 'archive', rootOf: archiveFolder, ending: '.json' },
  { kind: 'backup', rootOf: backupFolder, ending: '.json' },
  { kind: 'journal', rootOf: journalFolder, ending: '.ndjson' },
] as const;

/** Archives, backups and the journal, with those of their records that pass; and whatever stands among them that cannot be looked through. */
export const heldFiles = ({ folder, disk: { files } }: Reach, passes: (row: Row) => boolean): readonly Held[] =>
  KINDS.flatMap(({ kind, rootOf, ending }) =>
    below(rootOf(folder), files).flatMap(({ path, isSeen }) => {
      if (isSeen && path.endsWith(ending)) return [heldAt(kind, path, files, passes)];
      // What doctor set aside, or somebody copied there, holds persons like any other, and is of no form that is known.
      return /\.(tmp|note)$/.test(path) ? [] : [shut(kind, path)];
    }),
  );

const shut = (kind: Held['kind'], path: string): Held => ({ kind, path, text: '', rows: [], isWhole: false });

const heldAt = (kind: Held['kind'], path: string, files: Files, passes: (row: Row) => boolean): Held => {
  const text = orNull(() => files.readFileSync(path, 'utf8'));
  if (text === null) return shut(kind, path);
  const parts = kind === 'journal' ? text.split('\n').filter((line) => line !== '') : [text];
  const read = parts.map((part) => rowsOrNone(part, passes));
  return { kind, path, text, rows: read.flatMap((rows) => rows ?? []), isWhole: !read.includes(null) };
};

/** Null where the system refuses: whoever asked has to name the path. */
const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
};

const rowsOrNone = (text: string, passes: (row: Row) => boolean): readonly Row[] | null => {
  try {
    return documentsIn(text).flatMap((document) => [...rowsIn(document)].filter(passes));
  } catch {
    return null;
  }
};

/** What killed processes left beside these files: texts that were never put in their place. */
export const leftovers = ({ folder, disk: { files } }: Reach): readonly string[] =>
  KINDS.flatMap(({ rootOf }) => below(rootOf(folder), files))
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.tmp'));

/** A file, or with `isSeen` false what is there and cannot be looked into. */
type Standing = { readonly path: string; readonly isSeen: boolean };

/** All files below a folder, in the order of their names; none where it is not there. */
const below = (root: string, files: Files): readonly Standing[] => {
  const entries = orNull(() => unless(['ENOENT'], () => files.readdirSync(root, { withFileTypes: true })) ?? []);
  if (entries === null) return [{ path: root, isSeen: false }];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(root, entry.name);
      return entry.isDirectory() ? below(path, files) : [{ path, isSeen: true }];
    });
};
