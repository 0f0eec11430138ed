import { Complaint } from './complaint.ts';
import type { Text } from './text.ts';

/** A possible meaning of something ambiguous: the words that would have to be typed for it, and a full description. */
export type Meaning = { readonly typed: string; readonly label: Text };

/**
 * A complaint about something typed that may mean several things, or is probably a slip. At a terminal the user is asked which meaning is
 * right. Elsewhere it is handled like any other complaint.
 */
export class Doubt extends Complaint {
  constructor(
    complaint: Pick<Complaint, 'code' | 'what' | 'hint'>,
    readonly meanings: readonly Meaning[],
    /** The ambiguous word, if there are several values; null if a single one was typed. */
    readonly word: string | null = null,
  ) {
    super(complaint.code, complaint.what, complaint.hint);
  }
}
