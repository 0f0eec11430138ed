import type { Drawer } from '../../core/drawer.ts';
import type { Lens } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import type { PaperCell, PaperTable, PaperText } from '../../core/paper.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import type { RegisterBook } from './bookedList.ts';
import type { Offered } from './offered.ts';
import type { Picture } from './picturedList.ts';
import type { PostedDays } from './postedList.ts';
import type { Spread } from './spread.ts';
import type { AnyCall, Verb } from './verb.ts';
import type { VerbDoor } from './verbDoors.ts';

/** A record as a form to be printed. */
export type SlipSheet<R extends Row = Row> = { sheetOf(record: R, lens: Lens): PaperText };

/** The columns that a list has on paper behind that of the id. Of an empty cell null is given. */
export type PaperColumns<R extends Row = Row> = readonly {
  readonly head: Text;
  cell(record: R, lens: Lens): PaperCell | null;
}[];

/** The forms of a record for paper (登记表): tables, of which `show --form` takes one. */
export type PaperForms<R extends Row = Row> = {
  /** The names by which the forms are chosen. */
  readonly names: Readonly<Record<string, Text>>;
  /** The form that is written if none is named. */
  usual(record: R): string;
  formOf(record: R, name: string, call: Pick<AnyCall, 'desk' | 'lens'>): PaperTable;
  /** The page below the card of `show`, and its JSON; null if the card says everything. */
  below(record: R): { readonly page: Page; readonly json: object } | null;
};

/** A drawer with its own verbs, such as `new` and `edit`. `list`, `show` and `rm` are the same for all nouns and are added elsewhere. */
export type Noun<R extends Row = Row> = Drawer<R> & {
  /**
   * Loads the verbs, or their doors, when one of them is called. Loading the verbs of all nouns would take longer than the morning list.
   * A noun with many verbs has doors: a command then loads its own verb only.
   */
  readonly verbs: () => Promise<readonly (Verb | VerbDoor)[]>;
  /** The form that `show --out` writes. */
  readonly sheet?: (() => Promise<SlipSheet<R>>) | undefined;
  /** The verbs that the menu offers for a record. Without it all of them are offered. */
  readonly offered?: (() => Promise<Offered<R>>) | undefined;
  readonly forms?: (() => Promise<PaperForms<R>>) | undefined;
  /** The lines that `list` shows of a range of days, for a noun whose records have days of their own. */
  readonly spread?: (() => Promise<Spread<R>>) | undefined;
  /** The table that `list` shows of some days as it hangs on the wall. */
  readonly posted?: (() => Promise<PostedDays<R>>) | undefined;
  /** The columns of the table that `list --out` writes; without them it has those of the screen. */
  readonly paper?: (() => Promise<{ readonly paperColumns: PaperColumns<R> }>) | undefined;
  /** Another way in which `list` shows the records. */
  readonly picture?: (() => Promise<Picture<R>>) | undefined;
  /** The register that `list --out` writes in the place of a list. */
  readonly booked?: (() => Promise<RegisterBook<R>>) | undefined;
};
