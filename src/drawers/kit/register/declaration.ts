import type { CalendarItem } from '../../../core/calendarItem.ts';
import type { Day, Moment } from '../../../core/civil.ts';
import type { Action, Entry } from '../../../core/drawer.ts';
import type { Contact, Facts, Lens } from '../../../core/facts.ts';
import type { Occasion } from '../../../core/occasion.ts';
import type { Cell } from '../../../core/page.ts';
import type { Row } from '../../../core/record.ts';
import type { Forgetting } from '../../../core/rule.ts';
import type { Text } from '../../../core/text.ts';
import type { Example, Verb } from '../verb.ts';
import type { SaidOf, Specs, ValuesOf } from './spec.ts';

/** Lines that are added to a record one by one: what was taken of a supply, trips of a car. */
export type Log<Line extends object = object> = {
  readonly label: Text;
  readonly fields: Specs;
  /** The field by which lines are kept in order. */
  readonly by: string;
  /** The verb that adds a line; without it a verb of the register's own writes them. */
  readonly verb?: { readonly name: string; readonly does: Text; readonly example: Example };
  /** A line in a card; unless given, its values side by side. */
  cell?(line: Line, lens: Lens): Cell;
  /** Complains of a line that cannot be. */
  check?(line: Line, facts: Facts): void;
};

/** Keeps the types of a log's fields for its functions, and for those who read the record. */
export const log = <const S extends Specs>(
  of: Omit<Log<ValuesOf<S>>, 'fields' | 'by'> & { readonly fields: S; readonly by: keyof S & string },
): Log<ValuesOf<S>> => of;

export type Logs = Readonly<Record<string, Log>>;
type LinesOf<L extends Logs> = { readonly [K in keyof L]: L[K] extends Log<infer Line> ? readonly Line[] : never };

/** The record that fields and logs describe. */
export type RecordOf<S extends Specs, L extends Logs = Readonly<Record<never, never>>> = Row & ValuesOf<S> & LinesOf<L>;

/** A column of a list: a field by its name, or what a record has to say there. */
export type Column<R, S> = (keyof S & string) | { readonly head: Text; cell(record: R, lens: Lens): Cell };

/** How `list` is narrowed by a field; with other words, or by the whole value where the kind would take a part of it. */
type Filter<S> = { readonly of: keyof S & string; readonly help?: Text; readonly isWhole?: boolean };

/** A verb of every register in other words than the usual. */
export type Wording = { readonly example: Example; readonly does?: Text; says?(title: string): Text };

/** What a register may do besides keeping its fields. Names and meanings are those of a drawer. */
type Hooks<R extends Row> = {
  /** Complains of a record as it would stand. */
  check?(record: R, others: readonly R[], facts: Facts): void;
  /** Complains of a record that may not be corrected by hand. */
  mayEdit?(record: R): void;
  isOpen?(record: R, facts: Facts): boolean;
  closedAt?(record: R, facts: Facts): Moment | null;
  readonly daysOnDesk?: number;
  readonly daysAwake?: number;
  whenOf?(record: R): Moment | null;
  actions?(records: readonly R[], facts: Facts): readonly Action[];
  entries?(records: readonly R[], facts: Facts, first: Day, last: Day): readonly Entry[];
  /** What people are to be reminded of, past and to come. */
  reminding?(records: readonly R[], facts: Facts): readonly Occasion[];
  calendar?(record: R, facts: Facts): CalendarItem | null;
  contacts?(records: readonly R[]): readonly Contact[];
  warnings?(records: readonly R[], facts: Facts): readonly Text[];
  readonly forgetting?: Forgetting<R>;
  /** One more phrase of the answer after `new` and `edit`. */
  echo?(record: R, facts: Facts): Text | null;
  /** What is to be minded of a record that was just entered or corrected. */
  notes?(record: R, others: readonly R[]): readonly Text[];
  /** Verbs beyond those that follow from the fields. */
  verbs?(): readonly Verb[] | Promise<readonly Verb[]>;
};

/** A noun of the desk that is a list of things with fields, and mostly no life of its own. */
export type Declaration<S extends Specs, L extends Logs, O extends Specs, R extends Row = RecordOf<S, L>> = Hooks<R> & {
  readonly summary: Text;
  /** `a car`, `cars`: for what is said of every drawer. */
  readonly one: Text;
  readonly many: Text;
  readonly fields: S;
  /** The field a record is called by; it is typed without an option. */
  readonly title: keyof S & string;
  /** Fields no two records share. */
  readonly unique?: readonly (keyof S & string)[];
  readonly logs?: L;
  readonly columns: readonly Column<R, S>[];
  /** The column that takes the width which is left; the title, unless given. */
  readonly grow?: keyof S & string;
  /** Options of `list`, by name. */
  readonly filters?: Readonly<Record<string, Filter<S>>>;
  readonly new: Wording;
  readonly edit: Wording;
  /** What `new` and `edit` take besides the fields. */
  readonly options?: O;
  /** The fields that follow from such options; `record` is null for one that is only entered. */
  understood?(said: SaidOf<O>, record: R | null, facts: Facts): SaidOf<S>;
  /** The card, where it is not simply the fields and the logs. */
  card?(record: R, lens: Lens): readonly (readonly [Text, Cell])[];
};
