import type { Binding } from '../../../core/busy.ts';
import type { CalendarItem } from '../../../core/calendarItem.ts';
import type { Day, Moment } from '../../../core/civil.ts';
import type { Action, Entry } from '../../../core/drawer.ts';
import type { Contact, Facts, Lens } from '../../../core/facts.ts';
import type { Occasion } from '../../../core/occasion.ts';
import type { Cell } from '../../../core/page.ts';
import type { Row } from '../../../core/record.ts';
import type { Resource } from '../../../core/resources.ts';
import type { Forgetting, MovedRecord } from '../../../core/rule.ts';
import type { Sieve } from '../../../core/sieve.ts';
import type { Text } from '../../../core/text.ts';
import type { Noun } from '../noun.ts';
import type { Example, Verb } from '../verb.ts';
import type { NamedBy } from './named.ts';
import type { TypedFields } from './options.ts';
import type { Rules } from './rules.ts';
import type { SaidOf, Specs, ValuesOf } from './spec.ts';

/** A log: lines that are added to a record one by one, for example trips of a car. */
export type Log<Line extends object = object> = {
  readonly label: Text;
  readonly fields: Specs;
  /** The field by which the lines are sorted. */
  readonly by: string;
  /** The verb that adds a line. Without it, one of the register's own verbs has to add lines. */
  readonly verb?: { readonly name: string; readonly zh: string; readonly does: Text; readonly example: Example };
  /** A line as a card shows it. Without this function its values are shown side by side. */
  cell?(line: Line, lens: Lens): Cell;
  /** Throws a complaint if a line is not allowed. */
  check?(line: Line, facts: Facts): void;
};

/** Returns the log as it is. The call infers the types of its fields for the log's functions and for readers of the record. */
export const log = <const S extends Specs>(
  of: Omit<Log<ValuesOf<S>>, 'fields' | 'by'> & { readonly fields: S; readonly by: keyof S & string },
): Log<ValuesOf<S>> => of;

export type Logs = Readonly<Record<string, Log>>;
type LinesOf<L extends Logs> = { readonly [K in keyof L]: L[K] extends Log<infer Line> ? readonly Line[] : never };

/** The type of the record that fields and logs describe. */
export type RecordOf<S extends Specs, L extends Logs = Readonly<Record<never, never>>> = Row & ValuesOf<S> & LinesOf<L>;

/** A column of a list: the name of a field, or a function that makes the cell. */
export type RegisterColumn<R, S> = (keyof S & string) | { readonly head: Text; cell(record: R, lens: Lens): Cell };

/**
 * A filter of `list` by a field. `help` and `label` replace the field's. `isWhole` compares the whole value if the kind would also accept a
 * part of it. `isUntil`, for a field that holds a day, lets days up to the said one pass.
 */
type Filter<S> = {
  readonly of: keyof S & string;
  readonly help?: Text;
  readonly label?: Text;
  readonly isWhole?: boolean;
  readonly isUntil?: boolean;
};

/** A table of the register for paper (台账). */
export type Ledger<R, S> = { readonly title: Text; readonly columns: readonly RegisterColumn<R, S>[] };

/** Own words for a verb that every register has. */
export type VerbWording = {
  readonly example: Example;
  /** Further examples. */
  readonly more?: readonly Example[];
  readonly does?: Text;
  says?(title: string): Text;
};

/** Everything a register may do besides keeping its fields. Names and meanings are those of `Drawer`. */
type Hooks<R extends Row> = {
  /** Throws a complaint if the record, as it would be saved, is not allowed. */
  check?(record: R, others: readonly R[], facts: Facts): void;
  /** The record with the values that follow from the other records, before it is checked. */
  settled?(record: R, others: readonly R[], facts: Facts): R;
  /** The record after an edit, with what it keeps of how it stood before. */
  remembering?(after: R, before: R, facts: Facts): R;
  /** The archived records that a new record has to be settled with; none if undefined. */
  pastFor?(facts: Facts): Sieve<R> | undefined;
  /** Throws a complaint if the record may not be edited by hand. */
  mayEdit?(record: R): void;
  isOpen?(record: R, facts: Facts): boolean;
  /** Whether the thing is not there any more. It cannot go while open records of other drawers need it. */
  isGone?(record: R): boolean;
  closedAt?(record: R, facts: Facts): Moment | null;
  readonly daysOnDesk?: number;
  readonly daysAwake?: number;
  asksByDay?(record: R): boolean;
  keepsAsking?(record: R): boolean;
  whenOf?(record: R): Moment | null;
  /** The order of its list. */
  order?(a: R, b: R): number;
  actions?(records: readonly R[], facts: Facts): readonly Action[];
  entries?(records: readonly R[], facts: Facts, first: Day, last: Day): readonly Entry[];
  /** The times at which people are needed beyond the entries; see `Binding`. */
  readonly binding?: Binding<R>;
  /** Occasions that people are to be reminded of, past and future. */
  reminding?(records: readonly R[], facts: Facts): readonly Occasion[];
  calendar?(record: R, facts: Facts): CalendarItem | null;
  contacts?(records: readonly R[]): readonly Contact[];
  resource?(record: R): Resource | null;
  warnings?(records: readonly R[], facts: Facts): readonly Text[];
  readonly forgetting?: Forgetting<R>;
  /** Whether two records exclude each other. */
  excludes?(one: R, other: R): boolean;
  /** The record after one that it points at has moved. */
  follows?(record: R, moved: MovedRecord, facts: Facts): R;
  /** The record with these words in place of all that was written. The register then keeps the field `sealed` (`sealedKept`). */
  covered?(record: R, words: string): R;
  /** The way in which words name a record to `edit` and to the verbs of its logs. Without it only ids do. */
  readonly namedBy?: NamedBy;
  /** Members of the noun that are loaded when needed. */
  readonly doors?: Pick<Noun<R>, 'reminding' | 'calendar' | 'spread' | 'sheet' | 'forms' | 'booked' | 'offered'>;
  /** An additional phrase in the answer to `new` and `edit`. */
  echo?(record: R, facts: Facts): Text | null;
  /** Warnings about a record that was just entered or corrected. */
  notes?(record: R, others: readonly R[], facts: Facts): readonly Text[];
  /** Verbs beyond those that follow from the fields; the rules are those by which records of the register come to be and change. */
  verbs?(rules: Rules<R>): readonly Verb[] | Promise<readonly Verb[]>;
};

/** A noun that is a list of things with fields. Most such nouns have little behaviour of their own. */
export type Declaration<S extends Specs, L extends Logs, O extends Specs, R extends Row = RecordOf<S, L>> = Hooks<R> & {
  readonly summary: Text;
  /** The noun with its article, and its plural (`a car`, `cars`), for sentences that are the same for every drawer. */
  readonly one: Text;
  readonly many: Text;
  readonly fields: S;
  /** The field that is a record's title; it is typed without an option. */
  readonly title: keyof S & string;
  /** Fields whose values may not occur twice in the register. */
  readonly unique?: readonly (keyof S & string)[];
  readonly logs?: L;
  readonly columns: readonly RegisterColumn<R, S>[];
  /** The column that takes the remaining width; the title if this is left out. */
  readonly grow?: keyof S & string;
  /** Options of `list`, by name. */
  readonly filters?: Readonly<Record<string, Filter<S>>>;
  /** Titles of the records that one typed title makes, each with the other values. Without it a title makes one record. May throw a complaint. */
  titles?(typed: string, said: TypedFields): readonly string[];
  /** The table for paper; the verb `ledger` shows and writes it. */
  readonly ledger?: Ledger<R, S>;
  readonly new: VerbWording;
  readonly edit: VerbWording;
  /** Options of `new` and `edit` besides the fields. */
  readonly options?: O;
  /** The values of fields that follow from these options. `record` is null while a new record is entered. */
  understood?(said: SaidOf<O>, record: R | null, facts: Facts): SaidOf<S>;
  /** The card, if it is to show more than the fields and logs. */
  card?(record: R, lens: Lens): readonly (readonly [Text, Cell])[];
};
