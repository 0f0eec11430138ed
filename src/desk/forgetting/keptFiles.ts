import { basename, join } from 'node:path';
import type { Row } from '../../core/record.ts';
import { archiveFolder } from '../archive/months.ts';
import { backupFolder } from '../backup/backup.ts';
import { copiesOf } from '../beside/copies.ts';
import { type Files, isSystemError, unless } from '../disk/files.ts';
import { journalFolder } from '../journal/journal.ts';
import type { Reach } from '../live/adapter.ts';
import { documentsIn, rowsIn } from './scrub.ts';

/** A file of a desk, other than `desk.json`, that may contain personal data. */
export type Held = {
  readonly kind: 'archive' | 'backup' | 'journal' | 'copy';
  readonly path: string;
  readonly text: string;
  /** Whether each line is a document of its own, as in the journal. */
  readonly isLines: boolean;
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
 * Files of the archive, of backups and of the journal, and copies of the desk beside it, with those records that pass; and other files among
 * them that cannot be looked through.
 */
export const heldFiles = ({ folder, disk: { files } }: Reach, passes: (row: Row) => boolean): readonly Held[] => [
  ...KINDS.flatMap(({ kind, rootOf, ending }) =>
    below(rootOf(folder), files).flatMap(({ path, isSeen }) => {
      if (!isSeen) return [shut(kind, path)];
      if (path.endsWith(ending)) return [heldAt(kind, path, files, passes)];
      return LEFT_OUT.test(basename(path)) ? [] : [copyAt(kind, path, files, passes)];
    }),
  ),
  ...copiesOf(folder, files)
    .filter(({ of }) => of === 'desk')
    .map(({ path }) => copyAt('copy', path, files, passes)),
];

/** Temporary files, which `leftovers` names, and notes. */
const LEFT_OUT = /\.(?:tmp|note)$/;

const shut = (kind: Held['kind'], path: string): Held => ({
  ...{ kind, path, text: '', rows: [] },
  ...{ isLines: false, isWhole: false },
});

/**
 * A file of an unknown form: `doctor` set it aside, another program or a person copied it there. It may be a document, or lines of a journal.
 */
const copyAt = (kind: Held['kind'], path: string, files: Files, passes: (row: Row) => boolean): Held => {
  const whole = heldAt('copy', path, files, passes);
  const held = whole.isWhole ? whole : heldAt('journal', path, files, passes);
  // Bytes that are no JSON at all hold no records that could be looked through.
  return held.isWhole && held.text.trim() !== '' ? { ...held, kind } : shut(kind, path);
};

const heldAt = (kind: Held['kind'], path: string, files: Files, passes: (row: Row) => boolean): Held => {
  const text = orNull(() => files.readFileSync(path, 'utf8'));
  if (text === null) return shut(kind, path);
  const isLines = kind === 'journal' || path.endsWith('.ndjson');
  const parts = isLines ? text.split('\n').filter((line) => line !== '') : [text];
  const read = parts.map((part) => rowsOrNone(part, passes));
  return { kind, path, text, isLines, rows: read.flatMap((rows) => rows ?? []), isWhole: !read.includes(null) };
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
