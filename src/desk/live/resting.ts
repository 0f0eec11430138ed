import type { Row } from '../../core/record.ts';
import type { Contents } from './contents.ts';

/** The rule for records at rest: no list of today or of a later day needs them. */
export type Resting = {
  readonly of: (contents: Contents) => ReadonlySet<Row>;
  /** Version of the program. Another version has other rules. */
  readonly by: string;
};
