import { changedIds, changeOfId, type Difference, PARTS } from '../changes.ts';
import type { Contents } from '../live/contents.ts';
import type { JournalEntry } from './entry.ts';
import type { PastLine } from './history.ts';
import { changedAfterwards } from './needRefusals.ts';
import { isOrdinary, takenBackSince } from './standing.ts';
import { beyondPurge, beyondRestore, fewerToUndo, nothingToUndo } from './undoRefusals.ts';
import { wayBack } from './wayBack.ts';

/** The number of commands to take back. With `of`, only commands about this record count. */
export type StepsAsked = { readonly steps: number; readonly of: string | null };

/**
 * The commands that `office undo` takes back: the last ones that stand, the newest first. Commands that were taken back already are
 * passed over. Throws `nothingToUndo` if there are not enough, or if a restore or a purge stands in the way. Throws `neededSince` if a
 * later command, which is to stay, changed a record that one of them changed.
 */
export const chooseUndo = (
  past: Iterable<PastLine>,
  contents: Contents,
  { steps, of }: StepsAsked,
): readonly JournalEntry[] => {
  const takes: JournalEntry[] = [];
  const isTakenBack = takenBackSince();
  const staying = stayingSince();
  for (const entry of wayBack(past, contents, 'nothingToUndo')) {
    if (entry.restored !== undefined) throw beyondRestore(entry.restored);
    if (entry.purged !== undefined) throw beyondPurge(entry.purged);
    if (isTakenBack(entry) || !isOrdinary(entry)) continue;
    if (of !== null && !isAbout(entry, of)) {
      staying.note(entry);
      continue;
    }
    staying.refuse(entry);
    takes.push(entry);
    if (takes.length === steps) return takes;
  }
  throw takes.length === 0 ? nothingToUndo(of) : fewerToUndo(takes.length, of);
};

const isAbout = ({ changes }: Difference, id: string): boolean => changeOfId(changes, id) !== null;

/** The records and the parts of the desk that a command changed. */
const touchedBy = (entry: Difference): readonly string[] => [
  ...changedIds(entry.changes),
  ...PARTS.filter((part) => entry[part] !== undefined),
];

/** The commands that stay. Note them from the newest to the oldest; `refuse` throws if one of them changed what this entry changed. */
const stayingSince = () => {
  const lastToTouch = new Map<string, JournalEntry>();
  return {
    note: (entry: JournalEntry): void => {
      for (const what of touchedBy(entry)) if (!lastToTouch.has(what)) lastToTouch.set(what, entry);
    },
    refuse: (entry: JournalEntry): void => {
      if (lastToTouch.size === 0) return;
      for (const what of touchedBy(entry)) {
        const since = lastToTouch.get(what);
        if (since !== undefined) throw changedAfterwards(what, since);
      }
    },
  };
};
