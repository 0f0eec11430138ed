import type { Contents } from '../live/contents.ts';
import type { JournalEntry } from './entry.ts';
import type { PastLine } from './history.ts';
import { isOrdinary } from './standing.ts';
import { fewerToRedo, nothingToRedo } from './undoRefusals.ts';
import { wayBack } from './wayBack.ts';

/**
 * The commands that `office redo` does again; the one that was taken back last comes first. Throws `nothingToRedo` if fewer were taken
 * back since the last new command, and as `wayBack` does.
 */
export const chooseRedo = (past: Iterable<PastLine>, contents: Contents, steps: number): readonly JournalEntry[] => {
  const takenBack = takenBackInOrder();
  const found = new Map<number, JournalEntry>();
  let newest: JournalEntry | null = null;
  let isOpen = true;
  for (const entry of wayBack(past, contents, 'nothingToRedo')) {
    newest ??= entry;
    isOpen &&= !isOrdinary(entry);
    if (isOpen) takenBack.note(entry);
    const wanted = takenBack.first(steps);
    if (!isOpen && wanted.length < steps) break;
    if (wanted.includes(entry.revision)) found.set(entry.revision, entry);
    if (found.size === steps) return wanted.flatMap((revision) => found.get(revision) ?? []);
  }
  const count = takenBack.first(steps).length;
  throw count === 0 ? nothingToRedo(newest) : fewerToRedo(count);
};

/** Revisions of commands that are taken back; the one that was taken back last comes first. Note the entries from the newest on. */
const takenBackInOrder = () => {
  const met = new Set<number>();
  const order: number[] = [];
  return {
    note: ({ undoes = [], redoes = [] }: JournalEntry): void => {
      for (const command of redoes) met.add(command);
      for (const command of undoes.toReversed()) {
        if (!met.has(command)) order.push(command);
        met.add(command);
      }
    },
    first: (count: number): readonly number[] => order.slice(0, count),
  };
};
