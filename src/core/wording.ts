import type { Lens } from './facts.ts';
import type { Row } from './record.ts';
import type { Text } from './text.ts';

/** A field's value in words; if it is a list, the words for each item. */
export type Said = Text | string | readonly (Text | string)[];

/** The words for fields whose stored values mean nothing to a reader, as codes. Telephone numbers are masked. */
export type Wording<R extends Row = Row> = {
  /** The value in words; null if the stored value is shown as it is. */
  said(record: R, field: string, lens: Lens): Said | null;
};
