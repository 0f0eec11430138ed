import type { DrawerName, Row } from '../core/record.ts';
import type { AnySieve } from '../core/sieve.ts';
import { type PastSieves, pastRows, withPast } from './archive/archiving.ts';
import { everyRow, type IndexedRows, indexedRows, unorderedRows } from './archive/everyRow.ts';
import { monthsOf } from './archive/months.ts';
import type { Difference } from './changes.ts';
import type { WritingCommand } from './commit.ts';
import { unwritable } from './complaints.ts';
import { isSystemError, pathIn } from './disk/files.ts';
import { withLock } from './disk/lock.ts';
import type { Purged } from './forgetting/purge.ts';
import type { ToForget } from './forgetting/whomToForget.ts';
import { history, type PastLine } from './journal/history.ts';
import type { JournalMark } from './journal/mark.ts';
import type { Reach } from './live/adapter.ts';
import { type Contents, drawerNamesOf } from './live/contents.ts';
import type { Lacks } from './live/lacking.ts';
import { type LiveDesk, liveDesk } from './live/live.ts';
import type { DeskReading } from './live/reading.ts';
import { steadily } from './live/steadily.ts';
import { reachOf } from './reachOf.ts';
import { settled } from './settling.ts';
import type { StoreOptions } from './storeOptions.ts';
import { highestCounters, openTransaction, type Transaction } from './transaction.ts';
import { changedVast, commitAny, type VastWork } from './vast/commitVast.ts';
import { isVast, VAST } from './vast/laying.ts';

const PATIENCE_MS = 10_000;

/** Result of the work in a transaction: the new contents of the desk, and a value for the command's answer. */
export type WorkOutcome<T> = {
  readonly contents: Contents;
  readonly result: T;
  /** A note for the journal. With it the command gets a line even if it changed nothing. */
  readonly mark?: JournalMark;
};

export type Store = Pick<LiveDesk, 'awake' | 'mayHold' | 'quiet'> & {
  /** Paths of the desk's files, and everything that the reading of them needs. */
  readonly reach: Reach;
  readonly reading: DeskReading;
  /**
   * Contents of the live desk; empty if there is no desk. Creates nothing, takes no lock, and reads the file once. Complains of
   * `damagedDesk`, `newerDesk`, `unreadable`.
   */
  readonly read: () => Contents;
  /**
   * Archived records of a drawer, the newest month first, without those that are on the live desk. Complains of `damagedDesk` and
   * `newerDesk`, naming the file, of `unreadable`, and as `read`.
   */
  readonly archived: (drawer: DrawerName, sieve?: AnySieve) => readonly Row[];
  /** All records of a drawer in the order of their ids, see `everyRow`. Complains as `archived`. */
  readonly inOrder: (drawer: DrawerName) => Iterable<Row>;
  /** All records of a drawer of this desk and its archive, see `unorderedRows`. Complains as `archived`. */
  readonly unordered: (contents: Contents, drawer: DrawerName) => Iterable<Row>;
  /** All records of a drawer of this desk and its archive, see `indexedRows`. Complains as `archived`. */
  readonly indexed: (contents: Contents, drawer: DrawerName) => IndexedRows;
  /** Does work that reads both the desk and its archive, see `steadily`. Complains as the work does, and of `locked`. */
  readonly steadily: <T>(work: () => T) => T;
  /**
   * The part of the journal that the desk lacks since an older desk was put in its place; null if it lacks nothing. The journal is looked at
   * only if no note describes the desk. Complains as `read`.
   */
  readonly lacks: () => Promise<Lacks | null>;
  /** Names of all drawers on the desk and in its archive, with those that only a newer program knows. */
  readonly drawers: () => readonly DrawerName[];
  /** Lines of the journal, the newest first, read as far as the caller reads on. With an id only lines about that record. */
  readonly history: (id?: string) => Iterable<PastLine>;
  /**
   * Changes the desk, under the lock: everything the work returns is written, or nothing. Nothing is written if the work throws or
   * changes nothing. Complains as `read` does, of `locked`, `unwritable`, and of records that `check` refuses.
   *
   * The work is shown the archived records that `past` asks for, before the live ones. It has to return them, changed or not; those it
   * leaves out are removed. Archived records that it changes come back to the live desk; the others stay in the archive.
   */
  readonly change: <T>(work: (tx: Transaction) => WorkOutcome<T>, past?: PastSieves) => Promise<T>;
  /** Whether these changes are too many to be held, so that `change` must not be asked for them, but `changeVast`. */
  readonly isVast: (difference: Difference) => boolean;
  /**
   * Changes the desk by a difference that is not held in memory, under the lock: all of it or nothing. The work is shown the live desk. Complains
   * as `change` does, and of `changedSince` if a record is not as the difference knows it.
   */
  readonly changeVast: <T>(work: (contents: Contents) => VastWork & { readonly result: T }) => Promise<T>;
  /**
   * Removes persons from the desk, the archive, the backups and the journal; with `dryRun` only says whom. Complains as `change` does.
   */
  readonly purge: (asked: ToForget, dryRun: boolean) => Promise<Purged>;
};

/** Opens the store of a desk for one command. */
export const openStore = (options: StoreOptions): Store => {
  const { now, newUid } = options;
  const command = commandOf(options);
  const { reach, live: desk } = command;
  const change = async <T>(work: (tx: Transaction) => WorkOutcome<T>, past: PastSieves): Promise<T> => {
    const { live, last } = settled(command);
    const before = withPast(reach, live, past);
    const { tx, counters } = openTransaction(before, now, newUid);
    const { contents, result, mark } = work(tx);
    const after = { ...contents, counters: highestCounters([contents.counters, counters()], []) };
    await commitAny(command, { live, last, before, after }, mark);
    return result;
  };
  return {
    reach,
    reading: reach.reading,
    read: desk.contents,
    ...{ awake: desk.awake, mayHold: desk.mayHold, quiet: desk.quiet },
    archived: (drawer, sieve = {}) => pastRows(reach, desk.contents(), drawer, [sieve]),
    inOrder: (drawer) => everyRow(reach, desk.contents(), drawer),
    unordered: (contents, drawer) => unorderedRows(reach, contents, drawer),
    indexed: (contents, drawer) => indexedRows(reach, contents, drawer),
    drawers: () => drawersOf(reach, desk.contents()),
    lacks: () => lacking(reach, desk),
    steadily: (work) => steadily(desk, reach.folder, work),
    history: (id) => history(reach, desk.contents().revision, id),
    change: (work, past = {}) => underLock(options, command, () => change(work, past)),
    isVast: (difference) => isVast(difference, command.vast),
    changeVast: (work) => underLock(options, command, () => changedVast(command, work)),
    purge: async (asked, dryRun) => {
      const { purge, purgeable } = await import('./forgetting/purge.ts');
      return dryRun ? purgeable(command, asked) : purge(command, asked, (work) => underLock(options, command, work));
    },
  };
};

const lacking = async (reach: Reach, live: LiveDesk): Promise<Lacks | null> => {
  live.refreshed();
  const noted = live.lacks();
  return noted === 'unknown' ? (await import('./recovery/behind.ts')).behind(reach, live) : noted;
};

const drawersOf = ({ folder, disk }: Reach, { drawers }: Contents): readonly DrawerName[] => [
  ...new Set([...drawerNamesOf(drawers), ...monthsOf(folder, disk.files).map(({ drawer }) => drawer)]),
];

/** The command that these options describe. */
export const commandOf = (options: StoreOptions): WritingCommand => {
  const { host, now, argv, leaving = () => [], sorting = leaving, zoneName = () => null, vast = VAST } = options;
  const reach = reachOf(options);
  return { live: liveDesk(reach), reach, host, now, argv, leaving, sorting, zoneName, vast };
};

/** Does the work under the desk's lock. Complains of `locked` and `unwritable`. */
export const underLock = <T>(
  { folder, host, patience = PATIENCE_MS }: StoreOptions,
  { reach }: WritingCommand,
  work: () => T | Promise<T>,
): Promise<T> => complaining(folder, () => withLock(folder, { host, disk: reach.disk, patience }, work));

/** Turns system errors that were not turned into complaints earlier into `unwritable`. Otherwise they would be reported as bugs. */
const complaining = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isSystemError(error) ? unwritable(pathIn(error) ?? folder, error) : error;
  }
};
