import type { Day, Moment } from './civil.ts';
import type { Facts } from './facts.ts';
import type { DrawerName, Identity, Row } from './record.ts';
import type { Text } from './text.ts';

/** A matter one drawer asks another to take up: a decision of a meeting, a promise to a visitor. */
export type Opening = {
  /** The drawer that takes it up. */
  readonly drawer: DrawerName;
  readonly title: string;
  readonly due: Moment | null;
  readonly lead: string | null;
  readonly source: 'superior' | 'leader' | 'meeting' | 'petition' | 'peer' | 'own';
  /** The record it comes from. */
  readonly ref: string;
  /** Which answer of a petition it is about. */
  readonly stage: 'acceptance' | 'result' | null;
};

/** What a rule makes of the records. A rule that finds out more for the verb's answer hands back more fields than these. */
export type Change<R extends Row> = {
  readonly records: readonly R[];
  /** The records the command was about, as they are now. */
  readonly touched: readonly R[];
  /** Matters that follow from it; the drawer that each names takes them up in the same step. */
  readonly opens?: readonly Opening[];
};

/** What a rule is handed besides the records. */
export type RuleTools = { readonly facts: Facts; readonly mint: () => Identity };

/** How a drawer lets go of persons whose time is over; one without it keeps what it holds. */
export type Forgetting<R extends Row> = {
  /**
   * Whether the person was gone before that day, and is of a kind that is not kept any longer. A record that does not stand any
   * more, having been removed from the desk, is over since it was last touched.
   */
  isDue(record: R, before: Day, stands: boolean): boolean;
  /** What is to be typed about a record that would have been due before that day, were it not open still; null for any other. */
  stillOpen(record: R, before: Day): Text | null;
  /** Whether it was done already. */
  isForgotten(record: R): boolean;
  /** The record without the person; whoever is forgotten already stays so. Also for older copies of a record that is due. */
  forgotten(record: R, now: Moment): R;
};
