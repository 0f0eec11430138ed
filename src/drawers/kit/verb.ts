import type { Day } from '../../core/civil.ts';
import type { Complaint } from '../../core/complaint.ts';
import type { Facts, ScriptLens } from '../../core/facts.ts';
import type { Fields, Values } from '../../core/field.ts';
import type { Next } from '../../core/next.ts';
import type { Page } from '../../core/page.ts';
import type { Lang, Text } from '../../core/text.ts';
import type { Rescue } from '../../desk/backup/rescue.ts';
import type { Premises } from '../../desk/premises.ts';
import type { Safe } from '../../desk/safe.ts';
import type { FileContents } from '../../formats/keepFile.ts';
import type { WordHouse } from '../../formats/word/paper.ts';
import type { Question } from '../../terminal/ask.ts';
import type { Pour } from '../../terminal/pour.ts';
import type { OpenDesk } from './desk.ts';
import type { World } from './world.ts';

/** Shows at a terminal how far a long task has come; does nothing elsewhere. */
type Progress = {
  /** Begins a task of `total` steps. */
  start(total: number): Promise<void>;
  /** Reports how many steps are done. */
  at(done: number): void;
  stop(): void;
};

export type Call<A extends Fields, O extends Fields> = {
  readonly args: Values<A>;
  readonly options: Values<O>;
  readonly facts: Facts;
  readonly lens: ScriptLens;
  readonly desk: OpenDesk;
  /** The user's language, for the few texts in JSON. */
  readonly lang: Lang;
  /** The number of lines of the terminal; null if there is none, so that nothing has to fit. */
  readonly screenLines: number | null;
  /** Whether the matters of the day are listed below the page, as the menu does. */
  readonly mattersFollow: boolean;
  /** The number of lines that a page takes on the terminal. */
  readonly linesOf: (page: Page) => Promise<number>;
  /** Writes a file of the user whole or not at all; asks before it replaces one, unless `--force` was given. Throws `unwritable`. */
  readonly keepFile: (path: string, contents: FileContents) => Promise<void>;
  /** The things that all papers of the office have in common: its name, its red head, its fonts. Throws what `valuesIn` throws. */
  readonly house: () => Promise<WordHouse>;
  readonly world: World;
  readonly progress: Progress;
  /** Loads the functions that repair a desk. They work even if the desk cannot be read. */
  readonly rescue: () => Promise<Rescue>;
  /** The state that the verb's `idling` found; null if it was not asked. */
  readonly before: string | null;
  /** Loads the safe, which keeps passwords and keys outside the desk. */
  readonly safe: () => Promise<Safe>;
  /** Asks the user a question; null if there is no terminal. Throws `interrupted`. */
  readonly ask: ((question: Question) => Promise<string>) | null;
  /** Prints sentences to stderr before the answer. */
  readonly say: (sentences: readonly Text[]) => Promise<void>;
  /** Shows a page and asks the user to confirm; Enter alone means no. Without a terminal it shows nothing and returns null. */
  readonly confirm: (question: Text, page?: Page) => Promise<boolean | null>;
};

/** A call of any verb, without its arguments and options. */
export type AnyCall = Omit<Call<Fields, Fields>, 'args' | 'options'>;

/** The answer of a verb: a JSON value for scripts, a page for people, and notes for stderr. */
export type Answer = {
  /** The JSON value. It is read with `--json` only; a verb for which it is expensive makes it a getter. */
  readonly json: unknown;
  readonly page: Page;
  readonly poured?: Pour;
  /** The part below the page. It stays on the screen when the user leaves the pager. */
  readonly tail?: Page;
  readonly notes?: readonly Text[];
  /** True if records were written. The terminal then repeats what was typed for them. */
  readonly isStored?: boolean;
  /** The command that a record of the answer needs next, if it is another one than before; a terminal names it. */
  readonly next?: () => Promise<Next | null>;
  /** True if numbers are shown in full even without `--reveal`, because the answer is handed on, kept as a file, or read by a program. */
  readonly isWhole?: boolean;
  /** The exit code; 0 if left out. */
  readonly exit?: number;
  /** Called when the answer has been printed, or with the complaint that kept it from being printed. */
  readonly printed?: (failure: Complaint | null) => Promise<void>;
};

export type Example = { readonly typed: Text | string; readonly does: Text };

/** Words by field, as they would be typed. */
export type WordsByField = Readonly<Record<string, readonly string[]>>;

/** An earlier record after which a new one is written. Its words stand for the fields that are not given. */
export type Model = {
  /** The option that names the record. */
  readonly option: string;
  /** The id that a prompt offers, by the values given so far; null if there is none to offer. */
  offered(desk: OpenDesk, given: Readonly<Record<string, unknown>>): string | null;
  /** The words of the record. Throws `noSuchRecord`. */
  words(desk: OpenDesk, id: string): WordsByField;
  /** The fields that the new record takes from that one in a way of its own, and that are not asked for then. Throws `noSuchRecord`. */
  taken?(desk: OpenDesk, id: string): readonly string[];
};

/** The state of the files that a verb goes by, before the desk is read, and whether there was nothing to do in that state and still is not. */
export type Idling = { readonly state: string | null; readonly isIdle: boolean };

export type Verb<A extends Fields = Fields, O extends Fields = Fields> = {
  readonly name: string;
  /** The Chinese word for `name`, which can be typed in its place: `催办`. */
  readonly zh: string;
  readonly aliases?: readonly string[];
  readonly summary: Text;
  /** A longer description for the verb's help. */
  readonly about?: Text;
  readonly examples?: readonly Example[];
  readonly args: A;
  readonly options: O;
  /** True if, after prompts, the values are shown and confirmed before they are saved. */
  readonly lastLook?: boolean;
  /** Checks the answers after each prompt. Throws a complaint if they cannot lead to a valid command. The rule checks what needs records. */
  fits?(said: Partial<Values<A & O>>, facts: Facts): void;
  /**
   * Throws what keeps the records that are named from the command, whatever else is said. It is called with the values typed so far, before
   * what is missing is asked for: nobody answers in vain. The rule checks it again.
   */
  refuse?(said: Partial<Values<A & O>>, call: Pick<AnyCall, 'desk' | 'facts'>): void;
  readonly model?: Model;
  /** Opens every drawer, whether the desk has records of it or not: for what concerns the desk as a whole. */
  readonly opensAll?: boolean;
  /** True if the verb may go through a great many records without opening every drawer. Memory is spared then, as it is with `opensAll`. */
  readonly isVast?: boolean;
  /**
   * True if the verb reads the records of its own drawer alone, or hears the list of a day by `desk.morning`. Drawers that are asleep stay closed
   * then; the facts have their halls and cars all the same. A function says whether that is likely: a verb that asks for a sleeping drawer is run
   * again with all of them.
   */
  readonly letsSleep?: boolean | ((line: { readonly isBare: boolean; readonly today: Day }) => boolean);
  /** Whether it is known that there is nothing to do. A command without words is then not carried out, and prints nothing. */
  idling?(premises: Premises, version: string): Promise<Idling>;
  /** True if the verb also runs on a desk that cannot be read. Its facts are then those of an empty desk. */
  readonly onAnyDesk?: boolean;
  /** True if the answer itself tells of records that the desk lacks. The notes that other commands print about them are left out then. */
  readonly tellsOfLoss?: boolean;
  run(call: Call<A, O>): Promise<Answer> | Answer;
};

/** Returns the verb as it is. The call infers the types of its fields for `run`. */
export const verb = <A extends Fields, O extends Fields>(made: Verb<A, O>): Verb<A, O> => made;
