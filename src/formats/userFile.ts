import { createReadStream, promises as fs } from 'node:fs';
import { basename } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import { MAX_LINE } from '../core/record.ts';
import { harmless } from '../terminal/harmless.ts';
import { fileWords as w } from './words.ts';

/**
 * The largest file in MiB: some 600,000 rows of a visitors' book. A larger file is a mistake, or needs more memory than an office machine
 * has.
 */
const MOST_MB = 64;

/** The name of a file as it may be stored and shown. */
export const fileNameOf = (path: string): string => harmless(basename(path)).trim().slice(0, MAX_LINE) || '-';

/** The bytes of a file of at most `mostMb` MiB. A larger one is not read to its end. Throws `unreadable`. */
export const bytesOf = async (path: string, mostMb = MOST_MB): Promise<Uint8Array> => {
  try {
    const found = await fs.stat(path);
    // A pipe (`<(unzip -p …)`) can be read like a file. A device is refused, because it may never end.
    if (!found.isFile() && !found.isFIFO()) throw new Complaint('unreadable', w.isFolder(path), w.noSuchFileHint);
    return await bytesIn(createReadStream(path), path, mostMb);
  } catch (error) {
    throw error instanceof Complaint ? error : complaintOf(error, path);
  }
};

/** The bytes of a stream of at most `mostMb` MiB. More is not read. Throws `unreadable`. @param name the stream's name for the complaint */
export const bytesIn = async (stream: AsyncIterable<unknown>, name: string, mostMb = MOST_MB): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    length += bytes.length;
    if (length > mostMb * 2 ** 20) throw new Complaint('unreadable', w.tooLarge(name, mostMb), w.tooLargeHint);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const complaintOf = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? new Complaint('unreadable', w.noSuchFile(path), w.noSuchFileHint)
    : new Complaint('unreadable', w.cannotRead(path), w.cannotReadHint);
};
