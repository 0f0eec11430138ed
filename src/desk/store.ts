import { join } from 'node:path';
import { type Day, dayOf } from '../core/civil.ts';
import type { DrawerName, Row } from '../core/record.ts';
import type { Sieve } from '../core/sieve.ts';
import { type Past, pastRows, withPast } from './archive/archiving.ts';
import type { Leaving } from './archive/file.ts';
import { type Command, commit } from './commit.ts';
import { unwritable } from './complaints.ts';
import { isSystemError, pathIn, realFiles } from './disk/files.ts';
import { withLock } from './disk/lock.ts';
import { type Purged, purge, purgeable } from './forgetting/purge.ts';
import type { Asked } from './forgetting/whomToForget.ts';
import { history, type PastLine } from './journal/history.ts';
import type { Mark } from './journal/journal.ts';
import type { Reach, Resting } from './live/adapter.ts';
import type { Contents } from './live/contents.ts';
import { liveDesk } from './live/live.ts';
import { MIGRATIONS, type Migration } from './live/migrations.ts';
import type { Reading } from './live/reading.ts';
import { steadily } from './live/steadily.ts';
import type { Premises } from './premises.ts';
import { settled } from './settling.ts';
import { highestCounters, openTransaction, type Transaction } from './transaction.ts';

const PATIENCE_MS = 10_000;

export type StoreOptions = Premises & {
  /** The name of the zone, for a desk that has none set yet; none is set unless given. */
  readonly zoneName?: () => string | null;
  /** What was typed, for the journal. */
  readonly argv: readonly string[];
  readonly newUid: () => string;
  /** Throws a Complaint when the drawer's schema refuses the record. */
  readonly check: (drawer: DrawerName, row: Row) => void;
  /** Finished records that may leave the live desk; none unless given. Asked once a day. */
  readonly leaving?: (contents: Contents) => readonly Leaving[];
  /** Records that need not be read for a list of today or a later day; none unless given. */
  readonly resting?: Resting;
  readonly migrations?: readonly Migration[];
};

/** What the work hands back: the desk as it is to be, and what the command wants to know for its answer. */
export type Outcome<T> = {
  readonly contents: Contents;
  readonly result: T;
  /** What the journal is to say of the command besides; with it, there is an entry even when nothing differs. */
  readonly mark?: Mark;
};

export type Store = {
  /** How files of a desk are read here. */
  readonly reading: Reading;
  /**
   * The desk as it stands, empty when there is none. Creates nothing, locks nothing, reads once. Complains of `damagedDesk`,
   * `newerDesk`, `unreadable`.
   */
  readonly read: () => Contents;
  /**
   * The records of a drawer that a list of that day, or of a later one, may have something to say of; finished ones are mostly not among
   * them. Complains as `read`.
   */
  readonly awake: (drawer: DrawerName, day: Day) => readonly Row[];
  /**
   * The archived records of a drawer, the newest month first, without those on the live desk. Complains of `damagedDesk` and
   * `newerDesk`, naming the file, of `unreadable`, and as `read`.
   */
  readonly archived: (drawer: DrawerName, sieve?: Sieve) => readonly Row[];
  /** Does work that reads the desk and its archive, see `steadily`. Complains as the work does, and of `locked`. */
  readonly steadily: <T>(work: () => T) => T;
  /** What happened at the desk, the newest first, read as far as it is asked for; with an id what happened to that record. */
  readonly history: (id?: string) => Iterable<PastLine>;
  /**
   * The one door through which the desk changes: under the lock, all of what the work makes of it or nothing. When the work
   * throws or changes nothing, nothing is written. Complains as `read`, of `locked`, `unwritable`, and of what `check` refuses.
   *
   * The work finds on the desk the archived records that `past` asks for, before the live ones: it has to hand them back, as
   * they are or changed, or else removes them. What it changes is on the live desk afterwards; the rest stays archived.
   */
  readonly change: <T>(work: (tx: Transaction) => Outcome<T>, past?: Past) => Promise<T>;
  /** Forgets persons wherever the desk has them, or with `dryRun` only says whom. Complains as `change` does. */
  readonly purge: (asked: Asked, dryRun: boolean) => Promise<Purged>;
};

/** The store of one desk, for the length of one command. */
export const openStore = (options: StoreOptions): Store => {
  const { now, newUid } = options;
  const command = commandOf(options);
  const { reach, live: desk } = command;
  const change = async <T>(work: (tx: Transaction) => Outcome<T>, past: Past): Promise<T> => {
    const { live, last } = settled(command);
    const before = withPast(reach, live, past);
    const { tx, counters } = openTransaction(before, now, newUid);
    const { contents, result, mark } = work(tx);
    const after = { ...contents, counters: highestCounters([contents.counters, counters()], []) };
    await commit(command, { live, last, before, after }, mark);
    return result;
  };
  return {
    reading: reach.reading,
    read: desk.contents,
    awake: desk.awake,
    archived: (drawer, sieve = {}) => pastRows(reach, desk.contents(), drawer, [sieve]),
    steadily: (work) => steadily(desk, reach.folder, work),
    history: (id) => history(reach, desk.contents().revision, id),
    change: (work, past = {}) => underLock(options, command, () => change(work, past)),
    purge: async (asked, dryRun) =>
      dryRun ? purgeable(command, asked) : underLock(options, command, () => purge(command, asked)),
  };
};

/** Who writes on the desk of these options, and how it is reached. */
export const commandOf = (options: StoreOptions): Command => {
  const { host, now, argv, leaving = () => [], zoneName = () => null } = options;
  const reach = reachOf(options);
  return { live: liveDesk(reach), reach, host, now, argv, leaving, zoneName };
};

/** Does the work while nobody else writes on the desk. Complains of `locked` and `unwritable`. */
export const underLock = <T>(
  { folder, host, patience = PATIENCE_MS }: StoreOptions,
  { reach }: Command,
  work: () => T | Promise<T>,
): Promise<T> => complaining(folder, () => withLock(folder, { host, disk: reach.disk, patience }, work));

/** Most refusals of the system are worded where they are met; the rest must not come out as a bug either. */
const complaining = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isSystemError(error) ? unwritable(pathIn(error) ?? folder, error) : error;
  }
};

const reachOf = ({
  folder,
  host,
  zone,
  now,
  check,
  resting = { of: () => new Set(), by: '' },
  files = realFiles,
  migrations = MIGRATIONS,
}: StoreOptions): Reach => ({
  folder,
  path: join(folder, 'desk.json'),
  today: dayOf(now),
  reading: { zone, check, migrations },
  resting,
  disk: { files, token: host.token },
});
