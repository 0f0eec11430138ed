import type { Moment } from './civil.ts';
import type { Row } from './record.ts';
import type { Lang } from './text.ts';

/** A lesson with the record that it was learnt from, and the series of events that it belongs to. */
export type Learnt = {
  readonly series: string;
  /** The name of the series as people read it, if it is not the series itself. */
  readonly seriesName?: string;
  readonly id: string;
  readonly title: string;
  readonly at: Moment;
  readonly lesson: string;
  /** Other words by which the series can be named, such as the kind of the event. */
  readonly also: readonly string[];
};

/** The door of a drawer to its lessons. */
export type Learning<R extends Row> = {
  learnt(records: readonly R[], lang: Lang): readonly Learnt[];
};
