import { dirname, join, sep } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import { copiesOf } from '../beside/copies.ts';
import { strangersIn } from '../beside/strangers.ts';
import { realPath } from '../disk/durable.ts';
import { type Files, unless } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { readSecrets, secretsPath } from '../safe.ts';
import type { Ailment } from './ailment.ts';
import { unseenWithin } from './unseen.ts';
import { doctorWords as w } from './words.ts';

/** Examines the desk's folder for files that should not be there, and for files that others may read. */
export const examineFolder = (reach: Reach, atWork: ReadonlySet<number>, uid: number | null): readonly Ailment[] => [
  ...leftovers(reach, atWork),
  ...openToOthers(reach),
  ...damagedSecrets(reach, uid),
  ...copiesBeside(reach),
  ...strangersBeside(reach),
];

const FOLDERS = ['archive', 'backup', 'journal', 'remind'];
const ABSENT = ['ENOENT', 'ENOTDIR'];
const UNASKED = [...ABSENT, 'EACCES', 'ELOOP'];

/** Findings for copies of the desk's files that other programs left beside them. */
const copiesBeside = ({ folder, disk: { files } }: Reach): Ailment[] =>
  copiesOf(folder, files).map(({ of, kind, path }) => {
    const where = unseenWithin(folder, path);
    const what = kind === 'conflict' ? w.conflictCopy : w.otherCopy;
    const remedy = of === 'secrets' ? w.secretsCopyDoes : w.copyDoes(where);
    return { code: 'copy', severity: 'advice', where, what, remedy };
  });

/** Number of strangers that are named. In a folder that is used for other things as well there may be thousands. */
const MOST_STRANGERS = 10;

/** Findings for what belongs to nobody here: no command looks into it, and whoever clears the desk of a person's data has to. */
const strangersBeside = ({ folder, disk: { files } }: Reach): Ailment[] => {
  const strangers = strangersIn(folder, files);
  const advice = { code: 'stranger', severity: 'advice', remedy: w.strangerDoes } as const;
  const rest = strangers.length - MOST_STRANGERS;
  return [
    ...strangers.slice(0, MOST_STRANGERS).map(({ path, isFolder }) => {
      const where = unseenWithin(folder, path);
      return { ...advice, where: isFolder ? `${where}/` : where, what: w.stranger };
    }),
    ...(rest > 0 ? [{ ...advice, where: '.', what: w.moreStrangers(rest) }] : []),
  ];
};

const damagedSecrets = ({ folder, disk }: Reach, uid: number | null): Ailment[] => {
  try {
    readSecrets(folder, uid, disk.files);
    return [];
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { what, hint = null } = error;
    return [{ code: 'damagedSecrets', severity: 'fault', where: 'secrets.json', what, remedy: hint }];
  }
};

/** Findings for temporary files, except those of processes that may still be writing. */
const leftovers = ({ folder, path, disk: { files } }: Reach, atWork: ReadonlySet<number>): Ailment[] => {
  // If `desk.json` is a link, the temporary file is written beside the linked file.
  const written = [path, secretsPath(folder)]
    // A circle of links is reported where the file is read.
    .map((one) => unless(UNASKED, () => realPath(one, files)) ?? one)
    .flatMap((real) =>
      namesIn(dirname(real), files)
        .map((name) => join(dirname(real), name))
        .filter((file) => file.startsWith(`${real}.`)),
    );
  const below = FOLDERS.flatMap((name) => filesBelow(join(folder, name), files));
  return [...written, ...below]
    .filter((file) => file.endsWith('.tmp') && !atWork.has(writerOf(file)))
    .map((file) => ({
      ...{ code: 'leftover', severity: 'fault', where: unseenWithin(folder, file), what: w.leftover, remedy: w.remove },
      cure: () => files.rmSync(file, { force: true }),
    }));
};

/** Process number at the beginning of a word by `Host.token`; NaN for any other name. */
const writerOf = (file: string): number =>
  Number.parseInt(/\.([0-9a-z]+)-[0-9a-z]+-[0-9a-z]+\.tmp$/.exec(file)?.[1] ?? '', 36);

/** Findings for files that others may read. Windows keeps permissions in another way. */
const openToOthers = ({ folder, path, disk }: Reach): Ailment[] => {
  if (sep === '\\') return [];
  const { files } = disk;
  const roots = FOLDERS.map((name) => join(folder, name));
  const beside = copiesOf(folder, files).map((copy) => copy.path);
  const all = [
    folder,
    path,
    secretsPath(folder),
    ...beside.filter((one) => dirname(one) === folder),
    ...roots,
    ...roots.flatMap((root) => everythingBelow(root, files).map(({ path }) => path)),
  ];
  return all.flatMap((one) => {
    // A path that cannot even be looked at is reported where it is read.
    const mode = unless(UNASKED, () => files.statSync(one).mode);
    if (mode === null || (mode & 0o077) === 0) return [];
    return [
      {
        code: 'tooOpen',
        severity: 'fault',
        where: unseenWithin(folder, one),
        what: w.tooOpen((mode & 0o777).toString(8)),
        remedy: w.close,
        cure: () => close(one, mode, files),
      } as const,
    ];
  });
};

const close = (path: string, mode: number, files: Files): void => {
  const handle = files.openSync(path, 'r');
  try {
    files.fchmodSync(handle, mode & 0o700);
  } finally {
    files.closeSync(handle);
  }
};

const namesIn = (folder: string, files: Files): readonly string[] =>
  unless(ABSENT, () => files.readdirSync(folder)) ?? [];

type Below = { readonly path: string; readonly isFolder: boolean };

/** Everything below a folder. A link is no folder. The system says so with the names: ten years are 500 files. */
const everythingBelow = (folder: string, files: Files): readonly Below[] =>
  (unless(ABSENT, () => files.readdirSync(folder, { withFileTypes: true })) ?? []).flatMap((entry) => {
    const [path, isFolder] = [join(folder, entry.name), entry.isDirectory()];
    return [{ path, isFolder }, ...(isFolder ? everythingBelow(path, files) : [])];
  });

const filesBelow = (folder: string, files: Files): readonly string[] =>
  everythingBelow(folder, files).flatMap(({ path, isFolder }) => (isFolder ? [] : [path]));
