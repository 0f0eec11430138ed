import {
  accessSync,
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

/** Functions of node:fs that the desk uses. Tests pass some that fail. */
export type Files = typeof realFiles;

/** The file system, and unique words for names of temporary files. */
export type Disk = {
  readonly files: Files;
  readonly token: () => string;
  /** Memory for the first reading of a desk, see `Host`. */
  readonly usedMemory?: ((size: number) => Buffer | undefined) | undefined;
  /** The lock under which files are written. Without it files are written that no other process writes. */
  readonly hold?: Hold;
};

/** A lock that is held now and then. `confirm` throws `locked` if another process has it meanwhile; null while nobody here holds it. */
type Hold = { confirm: (() => void) | null };

// By their names: taken whole, `node:fs` would be copied at each start.
export const realFiles = {
  accessSync,
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
};

/** Removes a file if it exists. `rmSync` makes three calls for that and loads another library. */
export const removeFile = (path: string, files: Pick<Files, 'unlinkSync'>): void =>
  void unless(['ENOENT'], () => files.unlinkSync(path));

/** The code of a system error; '' for any other error. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** The path in a system error, if it names one. */
export const pathIn = (error: unknown): string | null => (error as NodeJS.ErrnoException | null)?.path ?? null;

/** Whether an error comes from the system. Other errors are mistakes of the program. */
export const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Does the work and ignores its errors. Used for clearing up, whose failure must not hide the result of the work before it. */
export const quietly = (work: () => void): void => {
  try {
    work();
  } catch {}
};

/** The work's value, or null if the file system fails with one of these codes. Other errors are thrown. */
export const unless = <T>(codes: readonly string[], work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (codes.includes(codeOf(error))) return null;
    throw error;
  }
};
