import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Complaint } from '../../complaint.ts';
import { MAX_LINE } from '../../record.ts';
import { harmless } from '../../terminal/harmless.ts';
import { importWords as w } from './importWords.ts';

/** Some 600,000 visits; a larger file is a mistake, or needs more memory than an office machine has. */
const MOST_MB = 64;

/** The name of a file as it may be written down and shown. */
export const nameOf = (path: string): string => harmless(basename(path)).trim().slice(0, MAX_LINE) || '-';

/** The bytes of a file. Throws `unreadable`. */
export const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const found = await stat(path);
    // A pipe (`<(unzip -p …)`) is as good as a file; a device may never end.
    if (!found.isFile() && !found.isFIFO()) throw new Complaint('unreadable', w.isFolder(path), w.noSuchFileHint);
    const bytes = found.size > MOST_MB * 2 ** 20 ? null : await readFile(path);
    if (bytes !== null && bytes.length <= MOST_MB * 2 ** 20) return bytes;
    throw new Complaint('unreadable', w.tooLarge(path, MOST_MB), w.tooLargeHint);
  } catch (error) {
    throw error instanceof Complaint ? error : complaintOf(error, path);
  }
};

const complaintOf = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? new Complaint('unreadable', w.noSuchFile(path), w.noSuchFileHint)
    : new Complaint('unreadable', w.cannotRead(path), w.cannotReadHint);
};
