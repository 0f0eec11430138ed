import { join } from 'node:path';
import type { Row } from '../../core/record.ts';
import { archiveFolder } from '../archive/months.ts';
import { backupFolder } from '../backup/backup.ts';
import { type Files, isSystemError, unless } from '../disk/files.ts';
import { journalFolder } from '../journal/journal.ts';
import type { Reach } from '../live/adapter.ts';
import { documentsIn, rowsIn } from './scrub.ts';

/** A file of a desk, other than `desk.json`, that may contain personal data. */
export type Held = {
  readonly kind: 'archive' | 'backup' | 'journal';
  readonly path: string;
  readonly text: string;
  /** Records in the file. The journal has a record several times. */
  readonly rows: readonly Row[];
  /** Whether the whole file could be read. */
  readonly isWhole: boolean;
};

const KINDS = [
  { kind: 'archive', rootOf: archiveFolder, ending: '.json' },
  { kind: 'backup', rootOf: backupFolder, ending: '.json' },
  { kind: 'journal', rootOf: journalFolder, ending: '.ndjson' },
] as const;

/**
 * Files of the archive, of backups and of the journal, with those records that pass; and other files among them that cannot be looked
 * through.
 */
export const heldFiles = ({ folder, disk: { files } }: Reach, passes: (row: Row) => boolean): readonly Held[] =>
  KINDS.flatMap(({ kind, rootOf, ending }) =>
    below(rootOf(folder), files).flatMap(({ path, isSeen }) => {
      if (isSeen && path.endsWith(ending)) return [heldAt(kind, path, files, passes)];
      // A file that `doctor` set aside, or that somebody copied there, may contain personal data too, and its form is unknown.
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

/** The value read; null if the system refuses. The caller has to report the path. */
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

/** Temporary files that killed processes left beside these files. */
export const leftovers = ({ folder, disk: { files } }: Reach): readonly string[] =>
  KINDS.flatMap(({ rootOf }) => below(rootOf(folder), files))
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.tmp'));

/** A file; with `isSeen` false something that cannot be looked into. */
type Standing = { readonly path: string; readonly isSeen: boolean };

/** All files below a folder, in the order of their names; none if the folder does not exist. */
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
