import type { GenericSchema } from 'valibot';
import type { CalendarItem } from './calendarItem.ts';
import type { Day, Moment } from './civil.ts';
import type { Contact, Facts, Lens } from './facts.ts';
import type { Fields, Values } from './field.ts';
import type { Occasion } from './occasion.ts';
import type { Cell, Column } from './page.ts';
import type { Plate } from './plates.ts';
import type { DrawerName, Importance, Mark, Row } from './record.ts';
import type { Change, Forgetting, Opening, RuleTools } from './rule.ts';

import type { Text } from './text.ts';
import type { Wording } from './wording.ts';

/** A thing with a fixed hour, in the day's schedule. */
export type Entry = {
  /** The record. One record may stand in the schedule more than once. */
  readonly id: string;
  /** Which of the record's entries this is, where it has several: two of one record can collide with each other. */
  readonly key?: string;
  readonly drawer: DrawerName;
  readonly start: Moment;
  readonly end: Moment;
  readonly title: Text | string;
  readonly place: string | null;
  /** Who is bound by it, by name; with `place` and `car` what a clash is found by. Empty where nobody is. */
  readonly people: readonly string[];
  readonly car: string | null;
  /** The calendar it comes from, where it is not the desk's own. */
  readonly from?: Text | string;
  /** What it is an entry of, across calendars: two of one matter do not collide. */
  readonly matter?: string;
  /** It stands there and binds neither people nor place. */
  readonly isFree?: boolean;
  readonly isAllDay?: boolean;
};

/** Why an action stands in the list: a stable code for scripts and the words for people. */
export type Reason = { readonly code: string; readonly text: Text };

/** Something to be done about a record. The morning list is made of these, ranked. */
export type Action = {
  readonly id: string;
  readonly drawer: DrawerName;
  readonly title: Text | string;
  /** What to do, as an order: `Chase 4 replies`. */
  readonly action: Text;
  readonly due: Moment | null;
  readonly importance: Importance;
  readonly mark: Mark | null;
  readonly createdAt: Moment;
  /** When someone last touched the matter; an undated one rises slowly from then on. */
  readonly touchedAt: Moment;
  readonly because: readonly Reason[];
};

/** Whoever is on duty, for the head of `today`. */
export type OnDuty = {
  readonly id: string;
  readonly shift: string;
  readonly start: Moment;
  readonly end: Moment;
  readonly leader: string | null;
  readonly officer: string | null;
};

export type Inside = {
  readonly id: string;
  readonly name: string;
  readonly since: Moment;
  readonly org: string | null;
};

/** Filters of its own that `list` takes, and what passes them. */
export type Narrowing<R extends Row = Row> = {
  readonly filters: Fields;
  passes(record: R, filters: Values<Fields>, facts: Facts): boolean;
};

type InCalendar<R extends Row> = {
  /** Null where the record has no place in a calendar. */
  inCalendar(record: R, facts: Facts): CalendarItem | null;
};

type Reminding<R extends Row> = {
  /** All that stands on the live desk, past and to come. */
  reminders(records: readonly R[], facts: Facts): readonly Occasion[];
};

/**
 * A noun of the desk. Every drawer has the same shape, and drawers know each other by id only. All its
 * members are pure; what can be typed about it stands beside it in the cabinet.
 */
export type Drawer<R extends Row = Row> = Plate & {
  readonly name: DrawerName;
  readonly summary: Text;
  /** `a car`, `cars`: for what is said of every drawer. */
  readonly one: Text;
  readonly many: Text;
  /** Of an object: its entries are the record's fields. */
  readonly schema: GenericSchema & { readonly entries: Readonly<Record<string, GenericSchema>> };
  /** Labels of the record's fields, for complaints about one of them. */
  readonly fieldLabels: Readonly<Record<string, Text>>;
  /** How `list` is narrowed. Opened when it is asked for, as is all that no morning needs. */
  narrowing(): Promise<Narrowing<R>>;
  /** Finished records are listed with `--all` only. */
  isOpen(record: R, facts: Facts): boolean;
  /** When it was finished for good, and by that the month it is filed under; null while anything may still be done about it. */
  closedAt(record: R, facts: Facts): Moment | null;
  /** How many days a finished record stays on the live desk before it goes to the archive. */
  readonly daysOnDesk: number;
  /** How many days after it was finished the day's list may still look at a record: for what stands before or beside an open one. */
  readonly daysAwake: number;
  titleOf(record: R): string;
  /** The moment `--from` and `--to` look at and the list is ordered by; null sorts last. */
  whenOf(record: R): Moment | null;
  readonly columns: readonly Column[];
  cells(record: R, lens: Lens): readonly Cell[];
  card(record: R, lens: Lens): readonly (readonly [Text, Cell])[];
  /** The record as JSON shows it, phones masked unless revealed. */
  outward(record: R, lens: Lens): unknown;
  /** Every text of it that `search` looks at. */
  haystack(record: R): readonly string[];
  /** The id of the record it comes from, if any. */
  refOf(record: R): string | null;
  /** The letters such an id may have: where none is asked for, years of the archive need not be read. */
  readonly refLetters: readonly string[];
  /** The words in which an edit says what it changed; a drawer without them shows all values as they are. */
  wording?(): Promise<Wording<R>>;
  actions(records: readonly R[], facts: Facts): readonly Action[];
  /** Entries that touch any day from the first to the last. */
  entries(records: readonly R[], facts: Facts, first: Day, last: Day): readonly Entry[];
  /** When people are taken up by a record, where its entries do not say so: a shift of duty stands in the schedule by its change only. */
  bindings?(records: readonly R[], facts: Facts, first: Day, last: Day): readonly Entry[];
  /** How it stands in a calendar. A drawer without it has no place in one. */
  calendar?(): Promise<InCalendar<R>>;
  onDuty?(records: readonly R[], facts: Facts): readonly OnDuty[];
  inside?(records: readonly R[], facts: Facts): readonly Inside[];
  /** What people are to be reminded of. */
  reminding?(): Promise<Reminding<R>>;
  warnings?(records: readonly R[], facts: Facts): readonly Text[];
  contacts?(records: readonly R[]): readonly Contact[];
  /** Takes up the matters that other drawers open for this one. */
  receive?(records: readonly R[], openings: readonly Opening[], tools: RuleTools): Change<R>;
  /** The record with the ids it points at exchanged for others; a drawer without it points at none. */
  readdressed?(record: R, idOf: (id: string) => string): R;
  /** Whether two records cannot both stand. */
  excludes?(one: R, other: R): boolean;
  readonly forgetting?: Forgetting<R>;
};
