import type { JournalEntry } from './entry.ts';

/** The removed records in the whole journal. */
export type JournalPast = {
  /**
   * Ids of records that were removed and are not back on a desk of this revision. An entry above this revision has not reached the desk:
   * the command was cut short, and the next one finishes it.
   */
  readonly removedAt: (revision: number) => ReadonlySet<string>;
  /** Whether the journal has every command up to this revision. If so, a record was removed only if the journal says so. */
  readonly reachesTo: (revision: number) => boolean;
  /**
   * The last revision up to this one before which the journal is broken, so that undo does not reach behind it: another entry has the same
   * revision, or the one before is missing. Null if there is none since the last restore, or if lines could not be read.
   */
  readonly brokenAt: (revision: number) => Break | null;
  /** Whether a desk of this revision may lack something because of an older desk: the journal is ahead, or was ahead of a command. */
  readonly mayLack: (revision: number) => boolean;
};

/** A break of the journal: the entry behind it, and whether that one is there twice. */
type Break = { readonly revision: number; readonly isDouble: boolean };

/**
 * Sums up the entries of a journal, in any order.
 * @param isLegible whether every line could be read
 */
export const journalPast = (entries: readonly PastEntry[], isLegible: boolean): JournalPast => {
  const inOrder = entries.toSorted((a, b) => a.revision - b.revision);
  let reached = 0;
  for (const { revision, isRestored } of inOrder) {
    // After a restore the revisions go on from where they were.
    if (revision <= reached + 1 || isRestored) reached = Math.max(reached, revision);
  }
  const last = inOrder.at(-1)?.revision ?? 0;
  return {
    removedAt: (revision) => removedAmong(inOrder, revision),
    // Entries above the desk come and go while others write.
    brokenAt: (revision) => (isLegible ? lastBreak(inOrder.filter((entry) => entry.revision <= revision)) : null),
    mayLack: (revision) => last > revision || inOrder.some(({ isOver }) => isOver),
    reachesTo: (revision) => isLegible && reached === last && reached >= revision,
  };
};

const lastBreak = (inOrder: readonly PastEntry[]): Break | null => {
  for (let n = inOrder.length - 1; n > 0; n -= 1) {
    const [entry, before] = [inOrder[n], inOrder[n - 1]];
    if (entry === undefined || before === undefined || entry.isRestored) return null;
    const { revision } = entry;
    if (before.revision !== revision - 1) return { revision, isDouble: before.revision === revision };
  }
  return null;
};

const removedAmong = (inOrder: readonly PastEntry[], standing: number): ReadonlySet<string> => {
  const removed = new Set<string>();
  for (const { revision, gone, there } of inOrder) {
    if (revision <= standing) for (const id of there) removed.delete(id);
    for (const id of gone) removed.add(id);
  }
  return removed;
};

/** The part of an entry that is kept in memory. All entries of ten years would be too much. */
export type PastEntry = {
  readonly revision: number;
  readonly isRestored: boolean;
  /** Whether the command began from an older desk. */
  readonly isOver: boolean;
  readonly gone: readonly string[];
  readonly there: readonly string[];
};

export const pastOf = ({ revision, restored, over, changes }: JournalEntry): PastEntry => {
  const [gone, there]: [string[], string[]] = [[], []];
  for (const { id, after } of changes) (after === null ? gone : there).push(id);
  return { revision, isRestored: restored !== undefined, isOver: over !== undefined, gone, there };
};
