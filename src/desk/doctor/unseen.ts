import { join, sep } from 'node:path';
import { causeOf } from '../complaints.ts';
import { codeOf, type Files, isSystemError, pathIn } from '../disk/files.ts';
import type { Ailment } from './ailment.ts';
import { doctorWords as w } from './words.ts';

/** Looks around in a desk, and notes what the system does not let it see: one locked room is no reason to leave the others out. */
export type Looking = {
  /** Sees nothing in a folder that cannot be listed. The desk's own is no such: without it there is nothing to look at. */
  readonly files: Files;
  /** The work's value, or the other where the system refuses. */
  readonly tried: <T>(path: string, work: () => T, otherwise: T) => T;
  /** What could not be looked at, each once. */
  readonly unseen: () => readonly Ailment[];
};

export const looking = (folder: string, files: Files): Looking => {
  const refused = new Map<string, Ailment>();
  const tried = <T>(path: string, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!isSystemError(error) || path === folder) throw error;
      const where = within(folder, pathIn(error) ?? path);
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
    // What lies below a folder that cannot be seen is not told of besides.
    unseen: () => [...refused.values()].filter(({ where }) => !above(where).some((one) => refused.has(one))),
  };
};

/** The folders a path leads through: `archive` and `archive/2026` for one of its files. */
const above = (where: string): readonly string[] => {
  const names = where.split('/');
  return names.slice(1).map((_, n) => names.slice(0, n + 1).join('/'));
};

/** A file or folder that the system does not let be read, as a finding. */
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

/** The path as it is told: from the desk's folder on, with `/` everywhere. */
export const within = (folder: string, path: string): string =>
  (path === folder ? '.' : path.startsWith(join(folder, sep)) ? path.slice(join(folder, sep).length) : path).replaceAll(
    '\\',
    '/',
  );
