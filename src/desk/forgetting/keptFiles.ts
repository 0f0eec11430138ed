import { basename, join } from 'node:path';
import { archiveFolder } from '../archive/months.ts';
import { backupFolder } from '../backup/backup.ts';
import { copiesOf } from '../beside/copies.ts';
import { type Files, isSystemError, unless } from '../disk/files.ts';
import { journalFolder } from '../journal/journal.ts';
import type { Reach } from '../live/adapter.ts';

/** A file of a desk, other than `desk.json`, that may contain personal data. */
export type Held = {
  readonly kind: 'archive' | 'backup' | 'journal' | 'copy';
  readonly path: string;
  /**
   * The form of the file: a document; lines, each a document of its own, as in the journal; `either` for a file of an unknown form, which
   * `doctor` set aside, or another program or a person copied there. `shut` is what cannot be looked into.
   */
  readonly form: 'document' | 'lines' | 'either' | 'shut';
};

const KINDS = [
  { kind: 'archive', rootOf: archiveFolder, ending: '.json', form: 'document' },
  { kind: 'backup', rootOf: backupFolder, ending: '.json', form: 'document' },
  { kind: 'journal', rootOf: journalFolder, ending: '.ndjson', form: 'lines' },
] as const;

/** Files of the archive, of backups and of the journal, in this order; other files among them; and copies of the desk beside it. */
export const heldFiles = ({ folder, disk: { files } }: Reach): readonly Held[] => [
  ...KINDS.flatMap(({ kind, rootOf, ending, form }) =>
    below(rootOf(folder), files).flatMap(({ path, isSeen }): Held[] => {
      if (!isSeen) return [{ kind, path, form: 'shut' }];
      if (path.endsWith(ending)) return [{ kind, path, form }];
      return LEFT_OUT.test(basename(path)) ? [] : [{ kind, path, form: 'either' }];
    }),
  ),
  ...copiesOf(folder, files)
    .filter(({ of }) => of === 'desk')
    .map(({ path }): Held => ({ kind: 'copy', path, form: 'either' })),
];

/** Temporary files, which `leftovers` names, and notes. */
const LEFT_OUT = /\.(?:tmp|note)$/;

/** The value read; null if the system refuses. The caller has to report the path. */
const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
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
