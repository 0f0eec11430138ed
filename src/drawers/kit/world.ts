import type { Account } from '../../core/account.ts';
import type { Moment } from '../../core/civil.ts';
import type { Outside } from '../../core/outside.ts';
import type { ProgramFiles } from '../../core/programFiles.ts';
import type { Premises } from '../../desk/premises.ts';
import type { ZoneClock } from '../../desk/zoneClock.ts';
import type { OpenDesk } from './desk.ts';

/** The access to the outside world that a verb has besides the desk. */
export type World = {
  readonly data: ProgramFiles;
  /** The folder in which temporary folders are made. */
  readonly scratch: string;
  readonly newUid: () => string;
  readonly account: Account;
  /** A moment in the form that scripts read, with its offset. */
  readonly withOffset: (moment: Moment) => string;
  /** The office's clock, to convert times from and to other zones. */
  readonly clock: ZoneClock;
  /** Runs another command without output at another moment (wall clock). Throws the command's `Complaint`. */
  readonly rehearse: (argv: readonly string[], at: Moment) => Promise<void>;
  /** Commands of the past, by their words behind `office`, as they are typed in Chinese. */
  readonly inChinese: (past: readonly (readonly string[])[]) => Promise<readonly (readonly string[])[]>;
  /** The location of the desk, for data that is stored in files beside it. */
  readonly premises: () => Premises;
  /** The desk in another folder. */
  readonly deskIn: (folder: string) => Promise<OpenDesk>;
  /** The text piped into standard input, at most 64 KiB; null if standard input is a terminal. Throws `badValue`. */
  readonly piped: () => Promise<string | null>;
  /** Standard input as a file: piped in, or pasted at a terminal until Ctrl-D. Throws `unreadable` where there is more than a file may hold. */
  readonly standardInput: {
    readonly isTerminal: boolean;
    readonly bytes: () => Promise<Uint8Array>;
    /** The chunks of standard input as they come, however many. */
    readonly stream: () => AsyncIterable<unknown>;
  };
  /** Keeps memory smaller from now on, at the price of time: for work that has to hold very many records. */
  readonly thrifty: () => void;
  /** Everything needed to run other programs or to talk to other machines. */
  readonly outside: Outside;
};
