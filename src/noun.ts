import type { Drawer } from './drawer.ts';
import type { Row } from './record.ts';
import type { Verb } from './verb.ts';

/** A drawer with what can be typed about it: `new`, `edit` and its own verbs; `list`, `show` and `rm` are the same for all. */
export type Noun<R extends Row = Row> = Drawer<R> & { readonly verbs: readonly Verb[] };
