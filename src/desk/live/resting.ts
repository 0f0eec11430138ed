import type { Row } from '../../core/record.ts';
import type { Contents } from './contents.ts';

/** The rule for records at rest: no list of today or of the days after it needs them. */
export type Resting = {
  readonly of: (contents: Contents) => ReadonlySet<Row>;
  /** The number of days for which they are at rest, today included; without it for good. */
  readonly days?: number;
  /** Version of the program. Another version has other rules. */
  readonly by: string;
};
