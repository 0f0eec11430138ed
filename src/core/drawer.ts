import type { Binding, BusyTimes } from './busy.ts';
import type { InCalendar } from './calendarItem.ts';
import type { Day, Moment } from './civil.ts';
import type { Counting } from './counting.ts';
import type { Dispatching } from './dispatching.ts';
import type { Contact, Facts, Lens } from './facts.ts';
import type { TemplateValues } from './filling.ts';
import type { Learning } from './lessons.ts';
import type { Clocked } from './limits.ts';
import type { Announced, Watch } from './morning.ts';
import type { Narrowing } from './narrowing.ts';
import type { Next } from './next.ts';
import type { Reminding } from './occasion.ts';
import type { Cell, Column } from './page.ts';
import type { Publicly } from './publicly.ts';
import type { DrawerName, Importance, Level, Mark, Row } from './record.ts';
import type { Resource } from './resources.ts';
import type { Change, Follower, Forgetting, Opening, RuleTools } from './rule.ts';
import type { Sealing } from './sealing.ts';
import type { Stake } from './stake.ts';
import type { Stay } from './stay.ts';
import type { Text } from './text.ts';
import type { GenericSchema } from './valibot.ts';
import type { Wording } from './wording.ts';

/** An entry of the schedule: something with a start and an end. */
export type Entry = Announced & {
  /** The id of the record. A record may have several entries. */
  readonly id: string;
  /** Tells the entries of one record apart, if it has several. Two entries of one record with different keys can clash with each other. */
  readonly key?: string;
  readonly drawer: DrawerName;
  readonly start: Moment;
  readonly end: Moment;
  readonly title: Text | string;
  readonly place: string | null;
  /** Names of the people who are busy during the entry; empty if nobody is. Clashes are found by people, `place` and `car`. */
  readonly people: readonly string[];
  readonly car: string | null;
  /** The calendar that the entry comes from; left out for entries of the desk's own records. */
  readonly from?: Text | string;
  /** The matter that the entry is about, in whatever calendar it stands. Two entries of one matter do not clash. */
  readonly matter?: string;
  /** True if the entry is shown but occupies neither people nor a place (for example a holiday in a calendar). */
  readonly isFree?: boolean;
  readonly isAllDay?: boolean;
  /** The level of whoever called it. Of two entries that need one person, a superior's stands. Without a level it is one's own. */
  readonly level?: Level;
  /** Ids of the records that this one belongs to, directly or through others. Within the time of such a record the two do not clash. */
  readonly within?: readonly string[];
  /** Ids of the records with which a clash was settled, for as long as both stand where they stood. */
  readonly settledWith?: readonly string[];
  /** The values of the action about an entry that has to give way; left out for meetings of others, which the office cannot move. */
  readonly stake?: Stake;
};

/** The reason why an action is in the list: a fixed code for scripts, and words for people. */
export type Reason = { readonly code: string; readonly text: Text };

/** Something to be done about a record. The morning list consists of actions, ranked. */
export type Action = Next &
  Clocked & {
    readonly id: string;
    readonly drawer: DrawerName;
    readonly title: Text | string;
    /** The thing to do, as an order: `Chase 4 replies`. */
    readonly action: Text;
    readonly due: Moment | null;
    readonly importance: Importance;
    readonly mark: Mark | null;
    readonly createdAt: Moment;
    /** The last change of the matter. An action without `due` rises slowly in the list from this moment on. */
    readonly touchedAt: Moment;
    readonly because: readonly Reason[];
  };

/**
 * A kind of records (a noun) of the desk. All drawers have this shape. Drawers refer to each other's records by id only. All members are
 * pure; the commands of a noun are listed beside it in `drawers/cabinet.ts`.
 */
export type Drawer<R extends Row = Row> = Follower<R> & Watch<R> & Binding<R> & Stay<R> & Speaking<R>;

/** Sayings of the records of a drawer, and how they are shown, read and changed. */
type Speaking<R extends Row> = {
  readonly name: DrawerName;
  readonly summary: Text;
  /** The noun with its article, and its plural (`a car`, `cars`), for sentences that are the same for every drawer. */
  readonly one: Text;
  readonly many: Text;
  /** The schema of a record. It is a schema of an object whose entries are the record's fields. */
  readonly schema: GenericSchema & { readonly entries: Readonly<Record<string, GenericSchema>> };
  /** Labels of all the record's own fields: for complaints about one of them, heads of tables, and what an edit changed. */
  readonly fieldLabels: Readonly<Record<string, Text>>;
  /** Fields that the program writes by itself, such as the history. An edit does not name them among its changes. */
  readonly keptFields?: readonly string[];
  /** The filters of `list`. They are loaded when needed, like everything that the morning list does not use. */
  narrowing(): Promise<Narrowing<R>>;
  /** Whether the record is still open. Finished records are listed with `--all` only. */
  isOpen(record: R, facts: Facts): boolean;
  /** When the record was finished for good, which decides its month of the archive; null while something may still be done about it. */
  closedAt(record: R, facts: Facts): Moment | null;
  titleOf(record: R): string;
  /** The moment that `--from` and `--to` compare and `list` sorts by; null sorts last. */
  whenOf(record: R): Moment | null;
  /** The order of a list, if it is not that of `whenOf`. */
  order?(a: R, b: R): number;
  readonly columns: readonly Column[];
  cells(record: R, lens: Lens): readonly Cell[];
  card(record: R, lens: Lens): readonly (readonly [Text, Cell])[];
  /** The record as JSON shows it, phones masked unless revealed. */
  outward(record: R, lens: Lens): unknown;
  /** Every text of the record that `search` looks at. */
  haystack(record: R): readonly string[];
  /** Ids of the records that this record comes from or points at. */
  refsOf(record: R): readonly string[];
  /**
   * The letters that an id of `refsOf` may begin with. A search for records that point at an id with another letter need not read the
   * archive.
   */
  readonly refLetters: readonly string[];
  /** The words in which an edit reports what it changed. A drawer without them shows all values as they are stored. */
  wording?(): Promise<Wording<R>>;
  /** The actions about records. `busy` are the times of all drawers; without it nothing is known of the others. */
  actions(records: readonly R[], facts: Facts, busy?: BusyTimes): readonly Action[];
  /** Entries that touch any day from the first to the last. */
  entries(records: readonly R[], facts: Facts, first: Day, last: Day): readonly Entry[];
  /** The record as an item of a calendar. A drawer without this member has no place in a calendar. */
  calendar?(): Promise<InCalendar<R>>;
  /** The rules by which others may read the records; see `Publicly`. */
  publicly?(): Promise<{ readonly publicly: Publicly<R> }>;
  /** The rules of sealed records, see `core/sealing.ts`. A drawer without this member has none. */
  readonly sealing?: Sealing<R>;
  /** The numbers of what was done in some days. */
  counting?(): Promise<Counting<R>>;
  /** The occasions that people are to be reminded of. */
  reminding?(): Promise<Reminding<R>>;
  /** The lessons that were learnt from the records. */
  learning?(): Promise<Learning<R>>;
  /** The sheet that a routine of dispatch prints. */
  dispatching?(): Promise<Dispatching<R>>;
  /** Values for templates of the clerk, besides those of the card. */
  filling?(): Promise<TemplateValues<R>>;
  warnings?(records: readonly R[], facts: Facts): readonly Text[];
  contacts?(records: readonly R[]): readonly Contact[];
  /** The hall or car that a record is about, with all its names; null if it is not in use. */
  resource?(record: R): Resource | null;
  /** True if `whenOf` is a due date, for which working days are counted. A due date in a year that is not announced is noted. */
  readonly isDue?: boolean;
  /** Makes records of the matters that other drawers open for this one. */
  receive?(records: readonly R[], openings: readonly Opening[], tools: RuleTools): Change<R>;
  /** The record with the ids it points at exchanged for others. A drawer without this member points at no records. */
  readdressed?(record: R, idOf: (id: string) => string): R;
  /** Whether two records exclude each other. */
  excludes?(one: R, other: R): boolean;
  readonly forgetting?: Forgetting<R>;
};
