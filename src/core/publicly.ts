import type { Row } from './record.ts';
import type { AnySieve } from './sieve.ts';

/** Words that stand outside the office for whoever petitions and whatever is petitioned about, in both languages. */
export const PETITION_OUTSIDE = '来访办理';

/**
 * The rules by which a drawer's records may be read by others: by everybody in the room of a group robot, by whoever sees a shared
 * calendar. Every channel that others read shows the public copies and nothing else. A drawer without this member has no records about
 * petitions.
 */
export type Publicly<R extends Row> = {
  /** Whether the record is about a petition. Records that it points at, or that point at it, are then hidden too. */
  isHidden(record: R): boolean;
  /** The hidden record as others may see it: hours, ids and people of the office stay. */
  forOthers(record: R): R;
  /** The archived records that `isHidden` would name; null if there are none. */
  readonly archived: Pick<AnySieve, 'where'> | null;
  /** Names of petitioners in a hidden record. Others may not read them in any other record either. */
  names(record: R): readonly (string | null)[];
  /** Texts written in the record. A record in which the name or the subject of a hidden one was written is hidden too. */
  written(record: R): readonly (string | null)[];
  /** Telephones of any record, hidden or not. */
  phones(record: R): readonly (string | null)[];
};
