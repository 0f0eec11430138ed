import type { Day } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Key, Row } from '../../core/record.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import type { PastLine } from '../../desk/journal/history.ts';
import type { Turned } from '../../desk/journal/takeBack.ts';
import type { Asked } from '../../desk/journal/undo.ts';
import type { WholeDesk } from '../../desk/wholeDesk.ts';

/** What a changed desk has to say. `C` is what the rule handed back, by-products included. */
export type Changed<R extends Row, C extends Change<R> = Change<R>> = {
  /** The records the command was about, as they are now. */
  readonly touched: readonly R[];
  /** The drawer's records as the rule found them. */
  readonly before: readonly R[];
  /** What the rule handed back. */
  readonly change: C;
  /** Matters that other drawers took up. */
  readonly opened: readonly { readonly drawer: Drawer; readonly record: Row }[];
  /** Warnings: clashes, years not announced. */
  readonly notes: readonly Text[];
};

/** What belongs to no drawer: the settings that were set, and the holiday arrangements that were imported. */
type DeskWide = { readonly settings: Readonly<Record<string, unknown>>; readonly holidays: readonly unknown[] };

/** The desk as a verb sees it: one door for every change. */
export type OpenDesk = {
  readonly drawers: readonly Drawer[];
  /** The records on the live desk: all that is open or recent. */
  records<R extends Row>(drawer: Key<R>): readonly R[];
  /** The same without finished ones that no list of that day, or of a later one, has anything to say of. */
  awake<R extends Row>(drawer: Key<R>, day: Day): readonly R[];
  /**
   * The live records, then the archived ones the sieve lets through, the newest month first; a sieve does not touch the live
   * ones. Reading the archive takes its time, and complains of `damagedDesk` where a file of it cannot be trusted.
   */
  all<R extends Row>(drawer: Key<R>, sieve?: Sieve<NoInfer<R>>): readonly R[];
  /** The record of an id, live or archived. Throws `noSuchRecord`, with the nearest id there is. */
  find<R extends Row>(drawer: Key<R>, id: string): R;
  /**
   * Applies a rule under the lock; all or nothing. Throws what the rule throws. An id that the rule misses is brought from the
   * archive, and the rule applied once more: it must be pure. What else it needs of the past it is shown, before the live
   * records, if `past` asks for it; it hands all of them back.
   */
  change<R extends Row, C extends Change<R>>(
    drawer: Key<R>,
    rule: (records: readonly R[], tools: RuleTools) => C,
    options?: { readonly past?: Sieve<NoInfer<R>> | undefined },
  ): Promise<Changed<R, C>>;
  readonly wide: DeskWide;
  changeWide(rule: (wide: DeskWide) => DeskWide): Promise<void>;
  readonly whole: WholeDesk;
  /** What happened at the desk, the newest first, read as far as it is asked for; with an id what happened to that record. */
  history(id?: string): Iterable<PastLine>;
  /** Takes back the last commands that stand. Throws `nothingToUndo`, `neededSince`, `changedSince`. */
  undo(asked: Asked): Promise<Turned>;
  /** Does the commands again that were taken back last. Throws `nothingToRedo`, `changedSince`. */
  redo(steps: number): Promise<Turned>;
};
