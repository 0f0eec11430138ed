import type { Day } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { DrawerName, Key, Row } from '../../core/record.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { DayHeard } from '../../core/said.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import type { PastLine } from '../../desk/journal/history.ts';
import type { Turned } from '../../desk/journal/takeBack.ts';
import type { StepsAsked } from '../../desk/journal/undo.ts';
import type { WholeDesk } from '../../desk/wholeDesk.ts';

/** The result of a change of the desk. `C` is the type of the rule's result, which may have more fields than `Change`. */
export type Changed<R extends Row, C extends Change<R> = Change<R>> = {
  /** The records the command was about, as they are after the change. */
  readonly touched: readonly R[];
  /** The drawer's records before the change. */
  readonly before: readonly R[];
  /** The result of the rule. */
  readonly change: C;
  /** Records that other drawers made of the matters opened by the change. */
  readonly opened: readonly { readonly drawer: Drawer; readonly record: Row }[];
  /** Warnings, as about clashes or years without announced holidays. */
  readonly notes: readonly Text[];
  /** A sentence of the answer without what was written in sealed records. Left out if nothing is to be withheld. */
  readonly withheld?: (said: Text) => Text;
};

/** The part of the desk that belongs to no drawer: settings and imported holiday arrangements. */
type DeskWide = { readonly settings: Readonly<Record<string, unknown>>; readonly holidays: readonly unknown[] };

/** Everything that a list of a day is made of. */
export type Morning = DayHeard & {
  /** Whether there is no record on the desk. */
  readonly isEmpty: () => boolean;
};

/** The desk as verbs see it. Every change goes through `change` or another function of this type. */
export type OpenDesk = {
  readonly drawers: readonly Drawer[];
  /** The drawer of that name, which the command is about or has records of. */
  readonly named: (name: DrawerName) => Drawer;
  /** The drawer whose ids begin with that letter, if it has or had records. */
  readonly lettered: (letter: string) => Drawer | undefined;
  /** The desk with sealed records as they were written, for what never prints them. Left out if this desk shows them so itself. */
  readonly unsealed?: OpenDesk;
  /** The records on the live desk: the open and the recent ones. */
  records<R extends Row>(drawer: Key<R>): readonly R[];
  /** Everything that a list of a day is made of. Opens the drawers that have something awake. */
  morning(day: Day): Promise<Morning>;
  /**
   * The live records, then the archived ones that the sieve lets through, the newest month first. The sieve does not apply to live records.
   * Reading the archive takes time. Throws `damagedDesk` if a file of it cannot be trusted.
   */
  all<R extends Row>(drawer: Key<R>, sieve?: Sieve<NoInfer<R>>): readonly R[];
  /**
   * The drawers in which a record, live or archived and closed on that day or later, may point at this id. Only these have to be open for what is
   * said about such records.
   */
  pointingAt(id: string, since: Day): readonly Drawer[];
  /** The record with this id, live or archived. Throws `noSuchRecord`, naming the nearest existing id. */
  find<R extends Row>(drawer: Key<R>, id: string): R;
  /**
   * Applies a rule while the desk is locked; nothing is saved unless all succeeds. Throws whatever the rule throws. If the rule does not
   * find an id, the record is fetched from the archive and the rule applied again; therefore the rule must be pure. If `past` is given, the
   * rule also gets the archived records that this sieve chooses, before the live ones, and must return them all.
   */
  change<R extends Row, C extends Change<R>>(
    drawer: Key<R>,
    rule: (records: readonly R[], tools: RuleTools) => C,
    options?: { readonly past?: Sieve<NoInfer<R>> | undefined },
  ): Promise<Changed<R, C>>;
  readonly wide: DeskWide;
  changeWide(rule: (wide: DeskWide) => DeskWide): Promise<void>;
  readonly whole: WholeDesk;
  /**
   * The commands in the journal, the newest first, read only as far as the caller iterates. With an id only those that changed that record.
   */
  history(id?: string): Iterable<PastLine>;
  /** Takes back the last commands that are not taken back yet. Throws `nothingToUndo`, `neededSince`, `changedSince`. */
  undo(asked: StepsAsked): Promise<Turned>;
  /** Repeats the commands that were taken back last. Throws `nothingToRedo`, `changedSince`. */
  redo(steps: number): Promise<Turned>;
};
