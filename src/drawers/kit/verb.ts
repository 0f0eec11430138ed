import type { Account } from '../../core/account.ts';
import type { Moment } from '../../core/civil.ts';
import type { Complaint } from '../../core/complaint.ts';
import type { Facts, ScriptLens } from '../../core/facts.ts';
import type { Fields, Values } from '../../core/field.ts';
import type { Outside } from '../../core/outside.ts';
import type { Page } from '../../core/page.ts';
import type { Lang, Text } from '../../core/text.ts';
import type { Rescue } from '../../desk/backup/rescue.ts';
import type { Premises } from '../../desk/premises.ts';
import type { Safe } from '../../desk/safe.ts';
import type { ZoneClock } from '../../desk/zoneClock.ts';
import type { Question } from '../../terminal/ask.ts';
import type { OpenDesk } from './desk.ts';

/** Tells whoever waits at a terminal how far a long task has come; silent anywhere else. */
type Progress = {
  /** `total` in steps of the task. */
  start(total: number): Promise<void>;
  /** How many are done. */
  at(done: number): void;
  stop(): void;
};

type StandardInput = {
  readonly isTerminal: boolean;
  /** Throws `unreadable` where there is more than a file may hold. */
  bytes(): Promise<Uint8Array>;
};

/** The few doors to the world that a verb may use besides the desk. */
export type World = {
  /** The folder of the program's own read-only data. */
  readonly data: string;
  /** Where temporary folders are made. */
  readonly scratch: string;
  readonly newUid: () => string;
  readonly account: Account;
  /** A moment as scripts read it. */
  readonly withOffset: (moment: Moment) => string;
  /** The clock here, for what comes from other clocks or goes to them. */
  readonly clock: ZoneClock;
  /** Runs another command in silence at another moment (wall clock); throws its `Complaint`. */
  readonly rehearse: (argv: readonly string[], at: Moment) => Promise<void>;
  /** Where the desk lies, for what is kept beside it in a file of its own. */
  readonly premises: () => Premises;
  /** The desk in another folder, as it stands. */
  readonly deskIn: (folder: string) => Promise<OpenDesk>;
  /** What was piped in, at most 64 KiB; null where standard input is a terminal. Throws `badValue`. */
  readonly piped: () => Promise<string | null>;
  /** Standard input as a file: piped in, or pasted at a terminal until Ctrl-D. */
  readonly standardInput: StandardInput;
  /** For what runs other programs or speaks with other machines. */
  readonly outside: Outside;
};

export type Call<A extends Fields, O extends Fields> = {
  readonly args: Values<A>;
  readonly options: Values<O>;
  readonly facts: Facts;
  readonly lens: ScriptLens;
  readonly desk: OpenDesk;
  /** The language spoken, for the few texts that stand in JSON. */
  readonly lang: Lang;
  /** Lines of the terminal; null where there is none, and nothing needs to fit. */
  readonly screenLines: number | null;
  /** How many lines a page takes there. */
  readonly linesOf: (page: Page) => Promise<number>;
  readonly world: World;
  readonly progress: Progress;
  /** What is done to the desk as a whole, also where it cannot be read. */
  readonly rescue: () => Promise<Rescue>;
  /** Passwords and the like, apart from the desk. */
  readonly safe: () => Promise<Safe>;
  /** Asks whoever is there; null where nobody is. Throws `interrupted`. */
  readonly ask: ((question: Question) => Promise<string>) | null;
  /** Says something before the answer, to stderr. */
  readonly say: (sentences: readonly Text[]) => Promise<void>;
  /** Asks whoever is there, Enter alone meaning no, and first shows what it is about; null, and nothing shown, where nobody is. */
  readonly confirm: (question: Text, page?: Page) => Promise<boolean | null>;
};

/** A call, whatever its verb takes. */
export type AnyCall = Omit<Call<Fields, Fields>, 'args' | 'options'>;

/** What a verb says: one JSON value for scripts, a page for people, and notes that go to stderr. */
export type Answer = {
  /** Asked for with `--json` only: where it costs something, it is a getter. */
  readonly json: unknown;
  readonly page: Page;
  /** What stands below the page and is seen by whoever leaves the pager too. */
  readonly tail?: Page;
  readonly notes?: readonly Text[];
  /** Records were written: what was typed for them is echoed. */
  readonly isStored?: boolean;
  /** Numbers in full though nobody asked to see them: it is to be handed on, kept as a file, or read by a program. */
  readonly isWhole?: boolean;
  /** The exit code, where it is not 0. */
  readonly exit?: number;
  /** Told when it has been printed, or what kept it from being. */
  readonly printed?: (failure: Complaint | null) => Promise<void>;
};

export type Example = { readonly typed: Text | string; readonly does: Text };

export type Verb<A extends Fields = Fields, O extends Fields = Fields> = {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: Text;
  /** More than a line, for its help. */
  readonly about?: Text;
  readonly examples?: readonly Example[];
  readonly args: A;
  readonly options: O;
  /** Show what would be saved and ask once more, when the verb was filled in by prompts. */
  readonly lastLook?: boolean;
  /**
   * Complains of what was answered so far, each time a prompt was answered, where nothing that is still to be said can make it
   * right. What needs the records is left to the rule itself.
   */
  fits?(said: Partial<Values<A & O>>, facts: Facts): void;
  /** Opens every drawer, whether the desk has records of it or not: for what concerns the desk as a whole. */
  readonly opensAll?: boolean;
  /** Runs on a desk that cannot be read, too; its facts are then those of an empty one. */
  readonly onAnyDesk?: boolean;
  run(call: Call<A, O>): Promise<Answer> | Answer;
};

/** Keeps the types of a verb's fields for its `run`. */
export const verb = <A extends Fields, O extends Fields>(made: Verb<A, O>): Verb<A, O> => made;
