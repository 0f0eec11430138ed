import type { Drawer } from '../../core/drawer.ts';
import type { Row } from '../../core/record.ts';
import type { Verb } from './verb.ts';

/** A drawer with what can be typed about it: `new`, `edit` and its own verbs; `list`, `show` and `rm` are the same for all. */
export type Noun<R extends Row = Row> = Drawer<R> & {
  /** Opened when one of them is called: to load them all would take longer than the morning list. */
  readonly verbs: () => Promise<readonly Verb[]>;
};
