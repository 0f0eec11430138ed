import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Complaint } from '../core/complaint.ts';
import { fileWords as w } from './words.ts';
import { type DirectoryEntry, NotSuchZip, zipDirectory } from './zipDirectory.ts';

/** A part of an archive. */
export type ZipPart = {
  readonly name: string;
  /** Bytes of it when it is unpacked. */
  readonly size: number;
  /** Number of `<` in it: how much memory its markup needs as a tree. */
  readonly tags: number;
  /** Bytes of the longest stretch without `<`: a text, or a tag with its attributes. A reader looks for its end again with every page it unpacks. */
  readonly longest: number;
};

/** Highest number of parts. The workbooks and letters of an office have some twenty. */
const MOST_PARTS = 2_000;
/** Highest sum of all sizes, in MiB. A sheet of 100,000 rows has some 60. */
const MOST_UNPACKED_MB = 256;

/**
 * The parts of a zip archive, which is proven to be harmless before any library unpacks it. It is whole, has no password and no parts that
 * share their bytes. Every part unpacks to exactly the size that the directory declares; none of it is kept in memory. This is own code,
 * because the libraries that read workbooks and letters believe what the directory says. Throws `badFile`. @param file its name, for the
 * complaint. Source: APPNOTE.TXT 6.3.10 of PKWARE.
 */
export const zipPartsOf = async (bytes: Uint8Array, file: string): Promise<readonly ZipPart[]> => {
  try {
    const entries = zipDirectory(bytes, MOST_PARTS);
    const declared = entries.reduce((sum, { size }) => sum + size, 0);
    if (declared > MOST_UNPACKED_MB * 2 ** 20) throw new NotSuchZip('tooLarge');
    const parts: ZipPart[] = [];
    for (const entry of entries) parts.push(await provenPart(bytes, entry));
    return parts;
  } catch (error) {
    if (error instanceof NotSuchZip) throw complaints[error.why](file);
    throw error;
  }
};

const complaints = {
  broken: (file: string) => new Complaint('badFile', w.damagedFile(file), w.damagedFileHint),
  sealed: (file: string) => new Complaint('badFile', w.sealedFile(file), w.sealedFileHint),
  tooLarge: (file: string) =>
    new Complaint('badFile', w.unpacksTooLarge(file, MOST_PARTS, MOST_UNPACKED_MB), w.unpacksTooLargeHint),
} as const;

/** The part, unpacked once and thrown away. Throws `NotSuchZip` if it is not what the directory says. */
const provenPart = async (
  bytes: Uint8Array,
  { name, size, crc, isStored, from, to }: DirectoryEntry,
): Promise<ZipPart> => {
  const packed = bytes.subarray(from, to);
  let [unpacked, sum] = [0, 0];
  let marks: Marks = { tags: 0, longest: 0, open: 0 };
  for await (const chunk of isStored ? [Buffer.from(packed)] : inflated(packed)) {
    unpacked += chunk.length;
    if (unpacked > size) throw new NotSuchZip('broken');
    sum = crc32(chunk, sum);
    marks = marksIn(chunk, marks);
  }
  if (unpacked !== size || sum !== crc) throw new NotSuchZip('broken');
  return { name, size, tags: marks.tags, longest: marks.longest };
};

async function* inflated(packed: Uint8Array): AsyncIterable<Buffer> {
  try {
    for await (const chunk of Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 2 ** 18 }))) yield chunk;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new NotSuchZip('broken');
    throw error;
  }
}

const TAG = '<'.charCodeAt(0);

/** Marks counted so far, and the length of the stretch that is not ended. */
type Marks = Pick<ZipPart, 'tags' | 'longest'> & { readonly open: number };

const marksIn = (chunk: Buffer, { tags: before, longest: most, open }: Marks): Marks => {
  let [tags, longest, from] = [before, most, -open];
  for (let at = chunk.indexOf(TAG); at >= 0; at = chunk.indexOf(TAG, at + 1)) {
    tags += 1;
    longest = Math.max(longest, at - from);
    from = at;
  }
  return { tags, longest: Math.max(longest, chunk.length - from), open: chunk.length - from };
};
