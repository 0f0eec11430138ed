import { promises as fs, ftruncateSync, type Stats, writeSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import type { Text } from '../core/text.ts';
import { codeOf } from '../desk/disk/files.ts';
import { inPages } from './inPages.ts';
import { fileWords as w } from './words.ts';

/** Asks whether a file may be replaced; null if nobody can be asked. */
type MayReplace = (question: Text) => Promise<boolean | null>;

/**
 * The contents of a file, whole or part by part, so that their size does not matter. The function gets another that writes the parts of the
 * whole file; when it is called again, the file begins anew.
 */
export type FileContents = string | Uint8Array | ((write: (parts: Iterable<string>) => void) => void);

/**
 * Writes a file of the user, synced and readable by its owner only. The file is written beside its place and then moved there, so that nobody
 * ever finds half of it. A file that stands there already is replaced if `isForced` or if `mayReplace` agrees, and keeps its permissions.
 * A link to a file of another kind is refused. Throws `unwritable`.
 */
export const keepFile = async (
  path: string,
  contents: FileContents,
  { isForced, mayReplace }: { readonly isForced: boolean; readonly mayReplace: MayReplace },
): Promise<void> => {
  const standing = await statsOf(path);
  if (standing !== null) {
    if (standing !== 'dangling' && !standing.isFile())
      throw new Complaint('unwritable', w.isFolder(path), w.notAFileHint);
    if (standing !== 'dangling') await refuseOtherKind(path);
    if (!isForced && (await mayReplace(w.replace(path))) !== true)
      throw new Complaint('unwritable', w.taken(path), w.forceHint);
  }
  try {
    await writeAndMove(path, contents, standing);
  } catch (error) {
    throw notKept(error, path);
  }
};

/** A file, followed through links; `dangling` for a link to nothing, null if there is nothing. Throws `unwritable`. */
const statsOf = async (path: string): Promise<Stats | 'dangling' | null> => {
  try {
    return await fs.stat(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw notKept(error, path);
    return (await fs.lstat(path).catch(() => null)) === null ? null : 'dangling';
  }
};

/** Refuses a link to a file of another kind: a table must not replace the desk, whatever leads there. */
const refuseOtherKind = async (path: string): Promise<void> => {
  const real = await fs.realpath(path).catch(() => path);
  if (extname(real).toLowerCase() !== extname(path).toLowerCase())
    throw new Complaint('unwritable', w.leadsElsewhere(path, real), w.notAFileHint);
};

const writeAndMove = async (path: string, contents: FileContents, standing: Stats | 'dangling' | null) => {
  // A link keeps its place, and what it points to is replaced.
  const real = standing === null || standing === 'dangling' ? path : await fs.realpath(path).catch(() => path);
  const mode = standing === null || standing === 'dangling' ? 0o600 : standing.mode & 0o777;
  const folder = await fs.mkdtemp(join(dirname(real), '.office-'));
  try {
    const beside = join(folder, 'file');
    const handle = await fs.open(beside, 'wx', mode);
    try {
      await handle.chmod(mode);
      if (typeof contents === 'function') contents((parts) => writeParts(handle.fd, parts));
      else await handle.writeFile(contents);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (standing === null ? moveToFree(beside, real) : fs.rename(beside, real));
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
};

/** Writes the parts of a whole file, from its beginning. */
const writeParts = (handle: number, parts: Iterable<string>): void => {
  ftruncateSync(handle);
  let at = 0;
  for (const text of inPages(parts)) at += writeWhole(handle, Buffer.from(text), at);
};

const writeWhole = (handle: number, bytes: Buffer, at: number): number => {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
  return bytes.length;
};

/** Moves a file to a place that was free, unless another program has taken it meanwhile: `link` never replaces anything. */
const moveToFree = async (beside: string, path: string): Promise<void> => {
  try {
    await fs.link(beside, path);
  } catch (error) {
    // A USB stick or a share may have no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error;
    await fs.rename(beside, path);
  }
};

/** The complaint for an error of the system; any other error as it is. */
const notKept = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Complaint) return error;
  return error.code === 'EEXIST'
    ? new Complaint('unwritable', w.taken(path), w.forceHint)
    : new Complaint('unwritable', w.notWritten(path), w.notWrittenHint);
};
