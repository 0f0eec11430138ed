import { dirname, join, sep } from 'node:path';
import { Complaint } from '../complaint.ts';
import { doctorWords as w } from '../words/doctor.ts';
import type { Ailment } from './ailment.ts';
import type { Command } from './commit.ts';
import { realPath } from './durable.ts';
import { codeOf, type Files, unless } from './files.ts';
import { isDead, readHolder } from './holder.ts';
import { readSecrets, secretsPath } from './safe.ts';
import { isLeftBehind } from './sweep.ts';

/** What lies in the desk's folder that should not, and what others may read there. */
export const examineFolder = async (command: Command): Promise<readonly Ailment[]> => [
  ...(await leftovers(command)),
  ...openToOthers(command),
  ...damagedSecrets(command),
];

const FOLDERS = ['archive', 'backup', 'journal', 'remind'];
const damagedSecrets = ({ reach: { folder, disk } }: Command): Ailment[] => {
  try {
    readSecrets(folder, disk.files);
    return [];
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { what, hint = null } = error;
    return [{ code: 'damagedSecrets', severity: 'fault', where: 'secrets.json', what, remedy: hint }];
  }
};

/** Texts that were never put in place, and locks of the dead. While a command is at work nobody can tell which are left over. */
const leftovers = async ({ reach, host }: Command): Promise<Ailment[]> => {
  const { folder, path, disk } = reach;
  const { files } = disk;
  // Reminders have a lock of their own.
  for (const room of [folder, join(folder, 'remind')]) {
    const holder = readHolder(join(room, 'desk.lock'), files);
    if (holder === 'torn' || (holder !== null && !(await isDead(holder, host)))) return [];
  }
  // Where `desk.json` is a link, the text was written beside the file it leads to, by that one's name.
  const reals = [path, secretsPath(folder)].map((one) => realPath(one, files));
  const below = FOLDERS.flatMap((name) => filesBelow(join(folder, name), files));
  const written = reals.flatMap((real) =>
    namesIn(dirname(real), files)
      .map((name) => join(dirname(real), name))
      .filter((file) => file.startsWith(`${real}.`) && file.endsWith('.tmp')),
  );
  const locks: string[] = [];
  for (const file of namesIn(folder, files).map((name) => join(folder, name))) {
    if (/[\\/]desk\.lock(\..*)?$/.test(file) && (await isLeftBehind(file, host, files))) locks.push(file);
  }
  const left = [...written, ...locks, ...below.filter((file) => file.endsWith('.tmp'))];
  return left.map((file) => leftover(file, reach.folder, files));
};

const leftover = (file: string, folder: string, files: Files): Ailment => ({
  ...(/\.tmp$/.test(file) ? { code: 'leftover', what: w.leftover } : { code: 'staleLock', what: w.staleLock }),
  severity: 'fault',
  where: within(folder, file),
  remedy: w.remove,
  // The lock itself is ours by now, and goes when it is released.
  cure: () => (file.endsWith('desk.lock') ? undefined : files.rmSync(file, { force: true })),
});

/** Windows has no such modes: who may read a file there is written elsewhere. */
const openToOthers = ({ reach: { folder, path, disk } }: Command): Ailment[] => {
  if (sep === '\\') return [];
  const { files } = disk;
  const roots = FOLDERS.map((name) => join(folder, name));
  const all = [folder, path, secretsPath(folder), ...roots, ...roots.flatMap((root) => everythingBelow(root, files))];
  return all.flatMap((one) => {
    const mode = unless(['ENOENT', 'ENOTDIR'], () => files.statSync(one).mode);
    if (mode === null || (mode & 0o077) === 0) return [];
    return [
      {
        code: 'tooOpen',
        severity: 'fault',
        where: within(folder, one),
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

/** The path as it is told: from the desk's folder on, with `/` everywhere. */
export const within = (folder: string, path: string): string =>
  (path === folder ? '.' : path.startsWith(join(folder, sep)) ? path.slice(join(folder, sep).length) : path).replaceAll(
    '\\',
    '/',
  );

const namesIn = (folder: string, files: Files): readonly string[] =>
  unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(folder)) ?? [];

const isFolder = (path: string, files: Files): boolean => {
  try {
    return files.lstatSync(path).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};

const everythingBelow = (folder: string, files: Files): readonly string[] =>
  namesIn(folder, files)
    .map((name) => join(folder, name))
    .flatMap((path) => (isFolder(path, files) ? [path, ...everythingBelow(path, files)] : [path]));

const filesBelow = (folder: string, files: Files): readonly string[] =>
  everythingBelow(folder, files).filter((path) => !isFolder(path, files));
