import type { Day } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import type { Cell, Column } from '../../core/page.ts';
import type { PaperCell } from '../../core/paper.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';

/** A line of a list of days: its day, its cells on the screen and on paper, and its JSON. */
export type SpreadLine = {
  readonly day: Day;
  readonly cells: readonly Cell[];
  readonly printed: readonly PaperCell[];
  readonly json: object;
};

/** The days of a noun's records, each a line, for a range of days. */
export type Spread<R extends Row = Row> = {
  readonly columns: readonly Column[];
  /** The heads of the form that `--out` writes. */
  readonly heads: readonly Text[];
  titleOf(first: Day, last: Day): Text;
  /** The lines in order of days. */
  linesOf(records: readonly R[], lens: Lens, first: Day, last: Day): readonly SpreadLine[];
  /** Sentences about the range, to be shown below the list. */
  notes(lens: Lens, first: Day, last: Day): readonly Text[];
};
