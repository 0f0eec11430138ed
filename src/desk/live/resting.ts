import type { DrawerName, Row } from '../../core/record.ts';
import type { Asleep, AtRest } from '../../core/said.ts';
import type { Contents } from './contents.ts';

/** The rule for records at rest: no list of today or of the days after it needs them. */
export type Resting = {
  readonly of: (contents: Contents) => AtRest;
  /** Records at rest among some of a drawer that were added or changed. Without it these are awake until all are looked at again. */
  readonly ofSome?: (contents: Contents, name: DrawerName, rows: readonly Row[]) => AtRest;
  /** Whether all that the rule goes by besides records, settings and holidays is as it was. */
  readonly holds?: (before: Contents, after: Contents) => boolean;
  /** The drawers that may be asleep, with the halls and cars that they are about. Each writing asks for them. */
  readonly mayBeAsleep?: (contents: Contents) => Asleep;
  /** The number of days for which they are at rest, today included; without it for good. */
  readonly days?: number;
  /** Version of the program. Another version has other rules. */
  readonly by: string;
};
