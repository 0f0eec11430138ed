import { join, sep } from 'node:path';
import { causeOf } from '../complaints.ts';
import { codeOf, type Files, isSystemError, pathIn } from '../disk/files.ts';
import type { Ailment } from './ailment.ts';
import { doctorWords as w } from './words.ts';

/** A way to look at a desk that notes what the system does not allow to be read, and goes on. */
export type Looking = {
  /**
   * File system in which a folder that cannot be listed seems empty. The desk's own folder is an exception: without it there is nothing
   * to examine.
   */
  readonly files: Files;
  /** Returns the work's value, or `otherwise` if the system refuses. */
  readonly tried: <T>(path: string, work: () => T, otherwise: T) => T;
  /** Findings for everything that could not be read, each once. */
  readonly unseen: () => readonly Ailment[];
};

export const looking = (folder: string, files: Files): Looking => {
  const refused = new Map<string, Ailment>();
  const tried = <T>(path: string, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!isSystemError(error) || path === folder) throw error;
      const where = unseenWithin(folder, pathIn(error) ?? path);
      refused.set(where, unreadableAt(where, error));
      return otherwise;
    }
  };
  const readdirSync = (path: string, ...rest: unknown[]): unknown => {
    const list = () => (files.readdirSync as (...all: unknown[]) => unknown)(path, ...rest);
    return tried(path, () => (files.existsSync(path) ? list() : []), []);
  };
  return {
    files: { ...files, readdirSync: readdirSync as Files['readdirSync'] },
    tried,
    // Files below a folder that cannot be read are not reported separately.
    unseen: () => [...refused.values()].filter(({ where }) => !above(where).some((one) => refused.has(one))),
  };
};

/** Folders above a file: `archive` and `archive/2026` for a file of the archive. */
const above = (where: string): readonly string[] => {
  const names = where.split('/');
  return names.slice(1).map((_, n) => names.slice(0, n + 1).join('/'));
};

/** The finding for a file or folder that cannot be read. */
export const unreadableAt = (where: string, error: unknown): Ailment => {
  const code = codeOf(error);
  const [what, remedy] =
    code === 'ENOTDIR'
      ? [w.noFolder, w.noFolderDoes]
      : code === 'EISDIR'
        ? [w.noFile, w.moveAway]
        : [w.unreadable(causeOf(error)), ['EACCES', 'EPERM'].includes(code) ? w.unreadableDoes : w.moveAway];
  return { code: 'unreadable', severity: 'fault', where, what, remedy };
};

/** The path from the desk's folder on, with `/` on every system. */
export const unseenWithin = (folder: string, path: string): string =>
  (path === folder ? '.' : path.startsWith(join(folder, sep)) ? path.slice(join(folder, sep).length) : path).replaceAll(
    '\\',
    '/',
  );
