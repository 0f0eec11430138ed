import type { Lens } from './facts.ts';
import type { Cell } from './page.ts';
import type { Row } from './record.ts';
import type { Text } from './text.ts';

/** A table with its title. */
type TitledTable = {
  readonly title: Text;
  readonly heads: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Dispatching<R extends Row> = {
  /** The open matters by who is in charge of them, for a meeting that goes through them (调度单). */
  dispatchSheet(records: readonly R[], lens: Lens): TitledTable;
};
