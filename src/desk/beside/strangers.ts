import { join } from 'node:path';
import { type Files, unless } from '../disk/files.ts';
import { copyKindOf, DESK_NAMES, JOURNAL_NAMES, MONTH_NAMES, type Names, SECRET_NAMES } from './copyNames.ts';

/** A file or folder in the desk's folder that belongs neither to the desk nor to a copy of its files. */
export type Stranger = { readonly path: string; readonly isFolder: boolean };

/** The files and folders that the program keeps in one folder of a desk, and the names of which other programs leave copies. */
type Room = {
  readonly path: string;
  readonly files: RegExp;
  readonly folders: RegExp;
  readonly copies: readonly Names[];
};

const NONE = /(?!)/;

/** Folders of a desk whose contents are known. A year of the archive is found in the archive. */
const ROOMS: readonly Room[] = [
  {
    path: '',
    files: /^(?:desk\.(?:json|note|lock(?:\..*)?)|archive\.note|zone\.note|secrets\.json)$/,
    folders: /^(?:archive|backup|journal|remind)$/,
    copies: [DESK_NAMES, SECRET_NAMES],
  },
  { path: 'archive', files: /^moving\.json$/, folders: /^\d{4}$/, copies: [] },
  {
    path: 'backup',
    // What a restore replaced is kept in folders, and a copy that `office recover` has taken in under the name that it had.
    files: /^(?:desk-[\w-]+\.json|archive-next\.note|conflict-.*)$/,
    folders: /^archive-[\w-]+$/,
    copies: [{ stem: 'desk-[\\w-]+', ending: '.json' }],
  },
  { path: 'journal', files: /^\d{4}-\d{2}\.(?:ndjson|unreadable)$/, folders: NONE, copies: [JOURNAL_NAMES] },
  {
    path: 'remind',
    files: /^(?:sent(?:-damaged-[\w-]+)?\.json|idle\.note|desk\.lock(?:\..*)?)$/,
    folders: NONE,
    copies: [],
  },
];

const yearRoom = (year: string): Room => ({
  path: join('archive', year),
  files: /^[a-zA-Z]+-\d{4}-\d{2}\.json$/,
  folders: NONE,
  copies: [MONTH_NAMES],
});

/** Marks without contents that systems and sync tools put into every folder. Files being written are reported as leftovers. */
const MARKS = /^(?:\.stfolder|\.stignore|\.DS_Store|\.directory|Thumbs\.db|desktop\.ini)$|\.tmp$/i;

const LACKING = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP'];

const namesIn = (folder: string, files: Files): readonly string[] =>
  (unless(LACKING, () => files.readdirSync(folder)) ?? []).toSorted();

/** The file behind a link in the place of the desk; it may lie beside the link. */
const fileBehind = (desk: string, files: Files): string | null =>
  unless(LACKING, () => files.realpathSync(join(desk, 'desk.json')));

const strangersInRoom = (desk: string, room: Room, files: Files): readonly Stranger[] =>
  namesIn(join(desk, room.path), files).flatMap((name) => {
    const path = join(desk, room.path, name);
    const isFolder = unless(LACKING, () => files.statSync(path).isDirectory()) ?? false;
    // A folder in the place of a file is found where the file is read.
    const isOwn = room.folders.test(name) || room.files.test(name);
    const isCopy = room.copies.some((names) => copyKindOf(name, names) !== null);
    return isOwn || isCopy || MARKS.test(name) ? [] : [{ path, isFolder }];
  });

/** Everything in the folder of a desk that is neither the desk's nor a copy of its files, in the order of the names. */
export const strangersIn = (desk: string, files: Files): readonly Stranger[] => {
  const years = namesIn(join(desk, 'archive'), files).filter((year) => /^\d{4}$/.test(year));
  const behind = fileBehind(desk, files);
  return [...ROOMS, ...years.map(yearRoom)]
    .flatMap((room) => strangersInRoom(desk, room, files))
    .filter(({ path }) => behind === null || unless(LACKING, () => files.realpathSync(path)) !== behind);
};
