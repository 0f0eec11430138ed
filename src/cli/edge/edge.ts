import type { Readable } from 'node:stream';
import type { Clocks } from '../../desk/clocks.ts';
import type { Host } from '../../desk/disk/host.ts';
import type { Outlet, Terminal } from '../../terminal/outlet.ts';

/**
 * Everything a command meets of the world: what was typed, the environment, the clock read once, streams, paths and chance.
 * Below it there are plain values only.
 */
export type Edge = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** This instant, ISO 8601 with offset or `Z`. */
  readonly instant: string;
  /** The clock of this machine, and those of other zones. */
  readonly clocks: Clocks;
  readonly host: Host;
  readonly platform: string;
  /** The number of whoever runs it; null where people have none. */
  readonly uid: number | null;
  readonly home: string;
  /** The path of Node. */
  readonly node: string;
  /** Where temporary folders are made. */
  readonly scratch: string;
  /** The program's own read-only data. */
  readonly data: string;
  readonly version: string;
  readonly newUid: () => string;
  readonly input: Readable & { readonly isTTY?: boolean | undefined };
  /** Lets Ctrl-C pass by, while another program has the terminal, until the answer is called. */
  readonly deafen?: () => () => void;
  readonly out: Outlet | Terminal;
  readonly err: Outlet | Terminal;
};
