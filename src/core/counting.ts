import type { Day } from './civil.ts';
import type { Facts } from './facts.ts';
import type { Row } from './record.ts';
import type { Text } from './text.ts';

/** The numbers of days in which nothing was done. Their names are those of the JSON. */
export const NOTHING_DONE = { visits: 0, visitors: 0, calls: 0, done: 0 };

/** Numbers of what was done in some days, and the words for them: `来访 3 批 7 人`. */
export type Counted = { readonly counts: Partial<typeof NOTHING_DONE>; readonly said: Text };

/** The counting of a drawer's records. */
export type Counting<R extends Row = Row> = {
  /** The numbers of the days from the first to the last. */
  counted(records: readonly R[], facts: Facts, first: Day, last: Day): Counted;
};
