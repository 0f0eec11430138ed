import type { Facts } from './facts.ts';
import type { Fields, Values } from './field.ts';
import type { Row } from './record.ts';

/** The filters that `list` takes for one drawer only, and the test that a record has to pass. */
export type Narrowing<R extends Row = Row> = {
  readonly filters: Fields;
  passes(record: R, filters: Values<Fields>, facts: Facts): boolean;
};
