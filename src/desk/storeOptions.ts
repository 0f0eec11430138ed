import type { DrawerName, Row } from '../core/record.ts';
import type { Leaving } from './archive/file.ts';
import type { DrawerKind } from './forms.ts';
import type { Contents } from './live/contents.ts';
import type { Migration } from './live/migrations.ts';
import type { Resting } from './live/resting.ts';
import type { Premises } from './premises.ts';

export type StoreOptions = Premises & {
  /** Gives the name of the zone that a new desk takes; it takes none if this is not given. */
  readonly zoneName?: () => string | null;
  /** The words that were typed, for the journal. */
  readonly argv: readonly string[];
  readonly newUid: () => string;
  /** Drawers that this program knows. */
  readonly drawers: readonly DrawerKind[];
  /** Throws a Complaint if the drawer's schema refuses the record. */
  readonly check: (drawer: DrawerName, row: Row) => void;
  /** Picks the finished records that may go to the archive; none if this is not given. Asked once a day. */
  readonly leaving?: (contents: Contents) => readonly Leaving[];
  /** Picks them among very many records: it throws where a drawer that has some is not open. `leaving` if this is not given. */
  readonly sorting?: (contents: Contents) => readonly Leaving[];
  /** Number of changes from which on a command does not hold them in memory. Tests lower it. */
  readonly vast?: number;
  /** Picks the records that no list of today or later needs; none if this is not given. */
  readonly resting?: Resting;
  readonly migrations?: readonly Migration[];
  /** True if a desk that is gone counts as an empty one: for building it again from its journal. */
  readonly mayBeGone?: boolean;
};
