import { join } from 'node:path';
import { archiveFolder } from '../archive/months.ts';
import { type Files, unless } from '../disk/files.ts';
import { journalFolder } from '../journal/journal.ts';
import {
  type CopyKind,
  copyKindOf,
  DESK_NAMES,
  JOURNAL_NAMES,
  MONTH_NAMES,
  type Names,
  SECRET_NAMES,
} from './copyNames.ts';

/** A copy of a file of the desk that lies beside it. */
export type Copy = {
  /** The sort of file that it is a copy of. */
  readonly of: 'desk' | 'journal' | 'archive' | 'secrets';
  readonly kind: CopyKind;
  readonly path: string;
};

const LACKING = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'];

const namesIn = (folder: string, files: Files): readonly string[] =>
  (unless(LACKING, () => files.readdirSync(folder)) ?? []).toSorted();

const copiesIn = (folder: string, of: Copy['of'], names: Names, files: Files): readonly Copy[] =>
  namesIn(folder, files).flatMap((name) => {
    const kind = copyKindOf(name, names);
    return kind === null ? [] : [{ of, kind, path: join(folder, name) }];
  });

/** Copies of files of a desk that other programs left beside them, in the order of their names. */
export const copiesOf = (desk: string, files: Files): readonly Copy[] => {
  const archive = archiveFolder(desk);
  const years = namesIn(archive, files).filter((year) => /^\d{4}$/.test(year));
  return [
    ...copiesIn(desk, 'desk', DESK_NAMES, files),
    ...copiesIn(desk, 'secrets', SECRET_NAMES, files),
    ...copiesIn(journalFolder(desk), 'journal', JOURNAL_NAMES, files),
    ...years.flatMap((year) => copiesIn(join(archive, year), 'archive', MONTH_NAMES, files)),
  ];
};
