import type { Readable } from 'node:stream';
import type { ProgramFiles } from '../../core/programFiles.ts';
import type { Clocks } from '../../desk/clocks.ts';
import type { Host } from '../../desk/disk/host.ts';
import type { TerminalAsker } from '../../terminal/ask.ts';
import type { Outlet, Terminal } from '../../terminal/outlet.ts';
import type { Slot } from '../line/slots.ts';

/**
 * Everything a command gets from the world: the typed words, the environment, the time, streams, paths and random numbers. All other code
 * gets plain values.
 */
export type Edge = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The instant when the command began, in ISO 8601 with offset or `Z`. */
  readonly instant: string;
  /** Reads the clock again, for a process that runs several commands one after the other. */
  readonly instantNow?: () => string;
  /** The clock of this machine, and those of other zones. */
  readonly clocks: Clocks;
  readonly host: Host;
  readonly platform: string;
  /** The number of the user who runs the command; null on systems without such numbers. */
  readonly uid: number | null;
  readonly home: () => string;
  /** The home folder that the system has on file for the user. A shell may have set another one. */
  readonly homeOnFile?: () => string | null;
  /** The path of Node. */
  readonly node: string;
  /** The folder in which temporary folders are made. */
  readonly scratch: () => string;
  /** The path of `bin/office.js`; null where the program is in the same file as Node. */
  readonly program: string | null;
  readonly data: ProgramFiles;
  readonly version: string;
  readonly newUid: () => string;
  /** Keeps memory small from now on, at the price of some time: for what goes through the whole desk. */
  readonly sparing?: () => void;
  /** Lets the young generation of V8's heap grow no further, at the price of more time: for what has to hold very many records. */
  readonly thrifty?: () => void;
  /** Standard input. Node takes 3 ms to make the stream. */
  readonly input: () => Readable & { readonly isTTY?: boolean | undefined };
  /** Ignores Ctrl-C while another program has the terminal, until the returned function is called. */
  readonly deafen?: () => () => void;
  readonly out: Outlet | Terminal;
  readonly err: Outlet | Terminal;
  /** The menu that runs the command; left out for a command that was typed. */
  readonly ledBy?: LedBy;
};

/** The wishes of a menu for the commands that it runs. */
export type LedBy = {
  /** Rows of the screen that are left free for the menu. */
  readonly rows: number;
  /** Whether the menu lists the matters itself, so that a page that does not fit may leave them out. */
  readonly listsMatters?: boolean;
  /** Called with every value, before the command is carried out. */
  readonly heard: (slots: readonly Slot[]) => void;
  /** The asker as commands use it. */
  readonly asking: (asker: TerminalAsker) => TerminalAsker;
};
