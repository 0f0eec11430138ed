import { dirname, join, relative } from 'node:path';
import { archiveFolder } from '../archive/months.ts';
import { makeFolder, syncFolder } from '../disk/durable.ts';
import { codeOf, type Files, unless } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';

/** Files of an archive that do not go with it: a note on a move, which is finished by then, and what killed processes left. */
const LEFT_OUT = /^moving\.json$|\.tmp$/;

/**
 * Puts everything of the archive that was not written anew beside the new months, whatever it is. The files are linked: nobody writes into
 * them, a new state is a file of its own. Complains of `unwritable`.
 */
export const linkOthers = ({ folder, disk: { files } }: Reach, into: string, touched: ReadonlySet<string>): void => {
  const root = archiveFolder(folder);
  const folders = new Set<string>();
  for (const path of filesBelow(root, files)) {
    if (touched.has(path)) continue;
    const to = join(into, relative(root, path));
    const within = dirname(to);
    if (!folders.has(within)) makeFolder(within, files);
    folders.add(within);
    link(path, to, files);
  }
  for (const within of folders) syncFolder(within, files);
};

const filesBelow = (root: string, files: Files): readonly string[] =>
  (unless(['ENOENT', 'ENOTDIR'], () => files.readdirSync(root, { withFileTypes: true })) ?? []).flatMap((entry) => {
    const path = join(root, entry.name);
    if (entry.isDirectory()) return filesBelow(path, files);
    return LEFT_OUT.test(entry.name) ? [] : [path];
  });

/** Links a file, or copies it where the file system has no links. */
const link = (from: string, to: string, files: Files): void => {
  try {
    files.linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    files.copyFileSync(from, to);
    const handle = files.openSync(to, 'r+');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  }
};

/** Answers of file systems that have no links, or not as many, and of networks that refuse them. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES', 'EINVAL'];
