import fs from 'node:fs';

/** The calls of node:fs that the desk makes; tests hand in ones that fail. */
export type Files = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'existsSync'
  | 'fchmodSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'readlinkSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeFileSync'
  | 'writeSync'
>;

/** Where the desk writes: the file system, and words for names that nobody else uses. */
export type Disk = { readonly files: Files; readonly token: () => string };

export const realFiles: Files = fs;

/** Removes a file, if it is there. `rmSync` does as much with three calls, and a library that has to be loaded first. */
export const removeFile = (path: string, files: Pick<Files, 'unlinkSync'>): void =>
  void unless(['ENOENT'], () => files.unlinkSync(path));

/** The code of a system error, '' for any other. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** The path that the system refused, where it names one. */
export const pathIn = (error: unknown): string | null => (error as NodeJS.ErrnoException | null)?.path ?? null;

/** Whether the system refused a call. Other errors are mistakes of the program. */
export const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Does what must not hide, by failing itself, the failure or the success that came before it. */
export const quietly = (work: () => void): void => {
  try {
    work();
  } catch {}
};

/** The work's value, or null when the file system says one of the codes. Anything else is thrown on. */
export const unless = <T>(codes: readonly string[], work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (codes.includes(codeOf(error))) return null;
    throw error;
  }
};
