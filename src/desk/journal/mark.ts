import type { Day } from '../../core/civil.ts';

/** A mark of a command that is not an ordinary one. Revisions name entries of the journal. */
export type JournalMark = {
  /** Revisions of commands that this one took back. */
  readonly undoes?: readonly number[];
  /** Revisions of commands that this one did again. */
  readonly redoes?: readonly number[];
  /** Restore of a backup: its name, and that of the copy of the replaced desk, null if there was none. */
  readonly restored?: { readonly from: string; readonly kept: string | null };
  /** Purge of persons gone before that day, whose data left the journal too; and the number of their records. */
  readonly purged?: { readonly before: Day; readonly records: number };
  /** Revision of the older desk that the command began from, although the journal had more. */
  readonly over?: number;
  /** Recovery of lost records: the file they came from, null for the journal; and the uids of those that stay as they are on the desk. */
  readonly recovered?: { readonly from: string | null; readonly left: readonly string[] };
};
