import type { Change, Drawer, RuleTools } from './drawer.ts';
import type { Key, Row } from './record.ts';
import type { Text } from './words/text.ts';

/** What a changed desk has to say: the records concerned, what was opened for them elsewhere, and warnings of clashes. */
export type Changed<R extends Row> = {
  readonly touched: readonly R[];
  readonly opened: readonly { readonly drawer: Drawer; readonly record: Row }[];
  readonly notes: readonly Text[];
};

/** What belongs to no drawer: the settings that were set, and the holiday arrangements that were imported. */
type DeskWide = { readonly settings: Readonly<Record<string, unknown>>; readonly holidays: readonly unknown[] };

/** The desk as a verb sees it: one door for every change. */
export type OpenDesk = {
  readonly drawers: readonly Drawer[];
  records<R extends Row>(drawer: Key<R>): readonly R[];
  /** Applies a rule under the lock; all or nothing. Throws what the rule throws. */
  change<R extends Row>(
    drawer: Key<R>,
    rule: (records: readonly R[], tools: RuleTools) => Change<R>,
  ): Promise<Changed<R>>;
  readonly wide: DeskWide;
  changeWide(rule: (wide: DeskWide) => DeskWide): Promise<void>;
};
