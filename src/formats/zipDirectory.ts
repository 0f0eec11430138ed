/** The reason why an archive is refused. */
export class NotSuchZip extends Error {
  constructor(readonly why: 'broken' | 'sealed' | 'tooLarge') {
    super(why);
  }
}

/** An entry of the directory of a zip archive. */
export type DirectoryEntry = {
  readonly name: string;
  /** Bytes of the unpacked part, as declared. */
  readonly size: number;
  readonly crc: number;
  /** True if the part is stored as it is, false if it is deflated. */
  readonly isStored: boolean;
  /** Where the packed bytes begin and end. */
  readonly from: number;
  readonly to: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const MOST_COMMENT = 0xffff;
/** Values that stand for: look into the directory of the newer kind (zip64). Nothing that an office keeps is so large. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
/** Bits of the general purpose flag: encrypted, sizes behind the part, strongly encrypted, directory encrypted. */
const [ENCRYPTED, SIZES_BEHIND, STRONGLY, MASKED] = [1, 1 << 3, 1 << 6, 1 << 13];
const [STORED, DEFLATED] = [0, 8];

/** The directory of a zip archive, nothing unpacked. Throws `NotSuchZip`, also for an archive of more parts than `most`. */
export const zipDirectory = (bytes: Uint8Array, most: number): readonly DirectoryEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const [count, length, start] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), end + 16];
  if (count === ELSEWHERE_16 || length === ELSEWHERE_32) throw new NotSuchZip('tooLarge');
  if (count > most) throw new NotSuchZip('tooLarge');
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(start, true);
  const to = at + length;
  if (to > end) throw new NotSuchZip('broken');
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_LENGTH > to || view.getUint32(at, true) !== ENTRY) throw new NotSuchZip('broken');
    entries.push(entryAt(view, at));
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseShared(entries, to - length);
  return entries;
};

/** Where the end of the directory stands: the last one in the file, with nothing behind it but a comment. */
const endOf = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - END_LENGTH - MOST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const [disk, first] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
    if (disk !== 0 || first !== 0 || view.getUint16(at + 8, true) !== view.getUint16(at + 10, true)) break;
    return at;
  }
  throw new NotSuchZip('broken');
};

const entryAt = (view: DataView, at: number): DirectoryEntry => {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  if ((flags & (ENCRYPTED | STRONGLY | MASKED)) !== 0) throw new NotSuchZip('sealed');
  if ([packed, size, local].includes(ELSEWHERE_32)) throw new NotSuchZip('tooLarge');
  if (method !== STORED && method !== DEFLATED) throw new NotSuchZip('broken');
  // A reader would look for the size behind the part, where anything may stand.
  if ((flags & SIZES_BEHIND) !== 0 && packed === 0) throw new NotSuchZip('broken');
  if (method === STORED && packed !== size) throw new NotSuchZip('broken');
  const from = dataOf(view, local);
  const length = view.getUint16(at + 28, true);
  if (from + packed > view.byteLength || at + ENTRY_LENGTH + length > view.byteLength) throw new NotSuchZip('broken');
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, length));
  return {
    ...{ name, size, crc: view.getUint32(at + 16, true) },
    ...{ isStored: method === STORED || packed === 0, from, to: from + packed },
  };
};

/** Where the packed bytes of the part begin whose own head stands here. */
const dataOf = (view: DataView, local: number): number => {
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL) throw new NotSuchZip('broken');
  return local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
};

/** Throws if two parts share bytes or a name, or reach into the directory: a few bytes could unpack to gigabytes, or to two meanings. */
const refuseShared = (entries: readonly DirectoryEntry[], directory: number): void => {
  const inOrder = [...entries].sort((a, b) => a.from - b.from);
  const isShared = inOrder.some(({ to }, n) => to > (inOrder[n + 1]?.from ?? directory));
  const isTwice = new Set(entries.map(({ name }) => name)).size < entries.length;
  if (isShared || isTwice) throw new NotSuchZip('broken');
};
