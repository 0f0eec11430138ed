import { Complaint } from './complaint.ts';
import type { Text } from './text.ts';

/** One of the things that may have been meant: what would be typed for it, and what it says in full. */
export type Meaning = { readonly typed: string; readonly label: Text };

/**
 * A complaint about something typed that may mean several things, or is probably a slip. At a terminal the user is asked which meaning is
 * right. Elsewhere it is handled like any other complaint.
 */
export class Doubt extends Complaint {
  constructor(
    complaint: Pick<Complaint, 'code' | 'what' | 'hint'>,
    readonly meanings: readonly Meaning[],
    /** The one of several words that is in doubt; null where a single one was typed. */
    readonly word: string | null = null,
  ) {
    super(complaint.code, complaint.what, complaint.hint);
  }
}
