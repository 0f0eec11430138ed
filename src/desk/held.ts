import { join } from 'node:path';
import type { Row } from '../record.ts';
import type { Reach } from './adapter.ts';
import { backupFolder } from './backup.ts';
import { type Files, unless } from './files.ts';
import { journalFolder } from './journal.ts';
import { archiveFolder } from './months.ts';
import { documentsIn, rowsIn } from './scrubbing.ts';

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

/** Archives, backups and the journal, with those of their records that pass. */
export const heldFiles = ({ folder, disk: { files } }: Reach, passes: (row: Row) => boolean): readonly Held[] =>
  KINDS.flatMap(({ kind, rootOf, ending }) =>
    below(rootOf(folder), files)
      .filter((path) => path.endsWith(ending))
      .map((path) => {
        const text = files.readFileSync(path, 'utf8');
        const parts = kind === 'journal' ? text.split('\n').filter((line) => line !== '') : [text];
        const read = parts.map((part) => rowsOrNone(part, passes));
        return { kind, path, text, rows: read.flatMap((rows) => rows ?? []), isWhole: !read.includes(null) };
      }),
  );

const rowsOrNone = (text: string, passes: (row: Row) => boolean): readonly Row[] | null => {
  try {
    return documentsIn(text).flatMap((document) => [...rowsIn(document)].filter(passes));
  } catch {
    return null;
  }
};

/** What killed processes left beside these files: texts that were never put in their place. */
export const leftovers = ({ folder, disk: { files } }: Reach): readonly string[] =>
  KINDS.flatMap(({ rootOf }) => below(rootOf(folder), files)).filter((path) => path.endsWith('.tmp'));

/** All files below a folder, in the order of their names; none where it is not there. */
const below = (root: string, files: Files): readonly string[] =>
  (unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(root, { withFileTypes: true })) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? below(join(root, entry.name), files) : [join(root, entry.name)]));
