import type { Entry } from './journal.ts';

/** What the journal as a whole says of records that are no longer there. */
export type JournalPast = {
  /**
   * Ids of those that were removed and not laid back since, as a desk of that revision has it. What lays one back in an entry beyond it
   * has not come to the desk: the command was cut short, and the next one finishes it.
   */
  readonly removedAt: (revision: number) => ReadonlySet<string>;
  /** Whether no command up to that revision is missing in it: what it does not say was removed then was not. */
  readonly reachesTo: (revision: number) => boolean;
};

/** Entries in any order, but for lines that cannot be read. */
export const journalPast = (entries: readonly Past[], isLegible: boolean): JournalPast => {
  const inOrder = entries.toSorted((a, b) => a.revision - b.revision);
  let reached = 0;
  for (const { revision, isRestored } of inOrder) {
    // A restored desk goes on from the revision it had where it was kept.
    if (revision <= reached + 1 || isRestored) reached = Math.max(reached, revision);
  }
  const last = inOrder.at(-1)?.revision ?? 0;
  return {
    removedAt: (revision) => removedAmong(inOrder, revision),
    reachesTo: (revision) => isLegible && reached === last && reached >= revision,
  };
};

const removedAmong = (inOrder: readonly Past[], standing: number): ReadonlySet<string> => {
  const removed = new Set<string>();
  for (const { revision, gone, there } of inOrder) {
    if (revision <= standing) for (const id of there) removed.delete(id);
    for (const id of gone) removed.add(id);
  }
  return removed;
};

/** What is kept in mind of an entry: all of ten years' entries are too much. */
export type Past = {
  readonly revision: number;
  readonly isRestored: boolean;
  readonly gone: readonly string[];
  readonly there: readonly string[];
};

export const pastOf = ({ revision, restored, changes }: Entry): Past => ({
  revision,
  isRestored: restored !== undefined,
  gone: changes.filter(({ after }) => after === null).map(({ id }) => id),
  there: changes.filter(({ after }) => after !== null).map(({ id }) => id),
});
