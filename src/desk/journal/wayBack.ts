import type { Contents } from '../live/contents.ts';
import type { JournalEntry } from './entry.ts';
import type { PastLine } from './history.ts';
import { type Nothing, otherFormat, tornBefore } from './undoRefusals.ts';

/**
 * The entries of the journal, the newest first. Throws a complaint of this code at a line that cannot be read, at a missing revision,
 * and at an entry of another format: from there on the journal does not tell how the desk came about.
 */
export function* wayBack(
  past: Iterable<PastLine>,
  { revision, version }: Contents,
  code: Nothing,
): Iterable<JournalEntry> {
  let expected = revision;
  for (const line of past) {
    if ('torn' in line) throw tornBefore(code, line.torn);
    const { entry } = line;
    // Somebody exchanged the desk or the journal by hand.
    if (entry.revision !== expected) throw tornBefore(code, null);
    if (entry.version !== version) throw otherFormat(code);
    expected -= 1;
    yield entry;
  }
}
