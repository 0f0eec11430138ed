import type { Contents } from '../live/contents.ts';
import type { PastLine } from './history.ts';
import type { Entry } from './journal.ts';
import { type Nothing, otherFormat, tornBefore } from './undoRefusals.ts';

/**
 * The entries of the journal, the newest first, as far as they lead to the desk as it stands. Throws a complaint of this code at a line
 * that cannot be read, at a gap, and at an entry in another format.
 */
export function* wayBack(past: Iterable<PastLine>, { revision, version }: Contents, code: Nothing): Iterable<Entry> {
  let expected = revision;
  for (const line of past) {
    if ('torn' in line) throw tornBefore(code, line.torn);
    const { entry } = line;
    // A gap: the desk or the journal was exchanged by hand, and the journal does not tell what was done last.
    if (entry.revision !== expected) throw tornBefore(code, null);
    if (entry.version !== version) throw otherFormat(code);
    expected -= 1;
    yield entry;
  }
}
