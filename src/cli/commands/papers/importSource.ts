import { Complaint } from '../../../core/complaint.ts';
import type { AnyCall } from '../../../drawers/kit/verb.ts';
import { type KeptStream, withStreamKept } from '../../../formats/nameless.ts';
import { bytesOf, fileNameOf } from '../../../formats/userFile.ts';
import { fileWords } from '../../../formats/words.ts';
import { LARGE, type LargeExport, largeExport, withLargeExport } from './largeExport.ts';
import { paperWords as w } from './words.ts';

/** The word for standard input, in the place of a file. */
const STANDARD = '-';

/** The largest file that is read as a whole, in megabytes. Node cannot hold a much longer text. */
const MOST_MB = 256;
/** The most that standard input may hold, in megabytes. */
const MOST_PIPED_MB = 1024;

/** An export that is to be read, from a file or from standard input. */
export type ImportSource = {
  /** The name for messages, without dangerous characters. */
  readonly file: string;
  /** Does work on the export, record by record; null if it is small, or has to be read as a whole. Throws `unreadable`. */
  readonly large: <T>(work: (large: LargeExport) => Promise<T>) => Promise<T | null>;
  /** Everything in it. Throws `unreadable` for more than can be held. */
  readonly bytes: () => Promise<Uint8Array>;
};

/** Does work on the export in a file, or on standard input for `-`. Throws `unreadable`, and `badFile` if standard input is empty. */
export const withSource = async <T>(
  path: string,
  { world, say }: Pick<AnyCall, 'world' | 'say'>,
  work: (source: ImportSource) => Promise<T>,
): Promise<T> => {
  if (path !== STANDARD) {
    const file = fileNameOf(path);
    return work({ file, large: (of) => withLargeExport(path, file, of), bytes: () => bytesOf(path, MOST_MB) });
  }
  const { isTerminal, stream } = world.standardInput;
  if (isTerminal) await say([w.pasteNow]);
  const keeping = { name: STANDARD, folder: world.scratch, mostMb: MOST_PIPED_MB, short: LARGE };
  return withStreamKept(stream(), keeping, (kept) => {
    if (kept.size === 0) throw new Complaint('badFile', w.nothingPiped, w.nothingPipedHint);
    return work(pipedSource(kept));
  });
};

const pipedSource = ({ size, handle, bytes }: KeptStream): ImportSource => ({
  file: STANDARD,
  large: async (work) => {
    const large = handle === null ? null : largeExport(handle, STANDARD);
    return large === null ? null : work(large);
  },
  bytes: async () => {
    if (size > MOST_MB * 2 ** 20)
      throw new Complaint('unreadable', fileWords.tooLarge(STANDARD, MOST_MB), fileWords.tooLargeHint);
    return bytes();
  },
});
