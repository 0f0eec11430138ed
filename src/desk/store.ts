import { join } from 'node:path';
import { dayOf, type Moment } from '../calendar/civil.ts';
import type { DrawerName, Row } from '../record.ts';
import type { Reach } from './adapter.ts';
import { commit, settled } from './commit.ts';
import { unwritable } from './complaints.ts';
import type { Contents } from './contents.ts';
import { type Files, isSystemError, realFiles } from './files.ts';
import type { Host } from './host.ts';
import { liveDesk } from './live.ts';
import { withLock } from './lock.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openTransaction, type Transaction } from './transaction.ts';
import type { Zone } from './zone.ts';

const PATIENCE_MS = 10_000;

export type StoreOptions = {
  /** The desk's folder, see `deskFolder`. */
  readonly folder: string;
  readonly host: Host;
  readonly zone: Zone;
  readonly now: Moment;
  /** What was typed, for the journal. */
  readonly argv: readonly string[];
  readonly newUid: () => string;
  /** Throws a Complaint when the drawer's schema refuses the record. */
  readonly check: (drawer: DrawerName, row: Row) => void;
  /** How long to wait for another process, in milliseconds; 10,000 unless given. */
  readonly patience?: number;
  readonly files?: Files;
  readonly migrations?: readonly Migration[];
};

/** What the work hands back: the desk as it is to be, and what the command wants to know for its answer. */
export type Outcome<T> = { readonly contents: Contents; readonly result: T };

export type Store = {
  /**
   * The desk as it stands, empty when there is none. Creates nothing, locks nothing, reads once. Complains of `damagedDesk`,
   * `newerDesk`, `unreadable`.
   */
  readonly read: () => Contents;
  /**
   * The one door through which the desk changes: under the lock, all of what the work makes of it or nothing. When the work
   * throws or changes nothing, nothing is written. Complains as `read`, of `locked`, `unwritable`, and of what `check` refuses.
   */
  readonly change: <T>(work: (tx: Transaction) => Outcome<T>) => Promise<T>;
};

/** The store of one desk, for the length of one command. */
export const openStore = (options: StoreOptions): Store => {
  const { folder, host, now, argv, newUid, patience = PATIENCE_MS } = options;
  const reach = reachOf(options);
  const live = liveDesk(reach);
  const command = { live, reach, host, now, argv };
  const change = async <T>(work: (tx: Transaction) => Outcome<T>): Promise<T> => {
    const before = settled(command);
    const { tx, counters } = openTransaction(before, now, newUid);
    const { contents, result } = work(tx);
    await commit(command, before, { ...contents, counters: counters() });
    return result;
  };
  return {
    read: live.contents,
    change: (work) =>
      complaining(folder, () => withLock(folder, { host, disk: reach.disk, patience }, () => change(work))),
  };
};

/** Most refusals of the system are worded where they are met; the rest must not come out as a bug either. */
const complaining = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isSystemError(error) ? unwritable(folder, error) : error;
  }
};

const reachOf = ({
  folder,
  host,
  zone,
  now,
  check,
  files = realFiles,
  migrations = MIGRATIONS,
}: StoreOptions): Reach => ({
  folder,
  path: join(folder, 'desk.json'),
  today: dayOf(now),
  reading: { zone, check, migrations },
  disk: { files, token: host.token },
});
