import type { Lens } from './facts.ts';
import type { Row } from './record.ts';
import type { Text } from './text.ts';

/** A field's value in words; a list item by item. */
export type Said = Text | string | readonly (Text | string)[];

/** The words for fields whose values alone mean nothing to a reader: codes, lists of things; phones are masked. */
export type Wording<R extends Row = Row> = {
  /** Null for a field whose value is shown as it is. */
  said(record: R, field: string, lens: Lens): Said | null;
};
