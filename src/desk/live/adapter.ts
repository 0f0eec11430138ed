import type { SyncAdapter } from 'lowdb';
import type { Day } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { newestGood } from '../backup/backup.ts';
import { damagedDesk, newerDesk, unreadable } from '../complaints.ts';
import { writeDurably } from '../disk/durable.ts';
import { type Disk, isSystemError } from '../disk/files.ts';
import { changesSince, stirred } from './changesSince.ts';
import type { Contents } from './contents.ts';
import type { Lacks } from './lacking.ts';
import { type Laid, layOut, mayHold } from './layOut.ts';
import { currentVersion, FromTheFuture } from './migrations.ts';
import { neverWritten } from './neverWritten.ts';
import { leaveNote, noteOn, readStamped, stampOfOurs } from './note.ts';
import { Misshapen, refuseBroken } from './outline.ts';
import { fitPlaces } from './places.ts';
import { lookedAt, type Quiet, type QuietKnown, quietIn, restHeld, UNQUIET } from './quiet.ts';
import type { Parsed } from './readByPlaces.ts';
import { type DeskReading, parseDesk } from './reading.ts';
import type { Resting } from './resting.ts';
import { isSealed } from './seal.ts';

/** The paths of a desk, how its files are read, and the day of the command. */
export type Reach = {
  readonly folder: string;
  readonly path: string;
  readonly today: Day;
  readonly reading: DeskReading;
  readonly resting: Resting;
  /** True if a desk that is gone, though its journal is there, counts as an empty one. */
  readonly mayBeGone: boolean;
  readonly disk: Disk;
};

/** The adapter that lowdb reads and writes `desk.json` with. */
export type DeskAdapter = SyncAdapter<Contents> & {
  /** Format of the file when it was last read or written. */
  readonly format: () => number;
  /** Stamp of the file last read or written; null if there is none, or if somebody replaced it at once. */
  readonly stamp: () => string | null;
  /** Whether the file is as this program wrote it. In a file edited by hand the counters may be lower than the ids in use. */
  readonly isOurs: () => boolean;
  /** Whether the seal is right. A failing disk can change bytes without changing size and time. */
  readonly isWhole: () => boolean;
  /** Whether the note by which the file was read describes it; if not, the note is not read again. A command that writes has to ask. */
  readonly fits: () => boolean;
  /** The part of the journal that the desk lacks, as the note says; 'unknown' if there is no note on the file. */
  readonly lacks: () => Lacks | null | 'unknown';
  /** Sets what the note of the next writing says about that. */
  readonly nowLacks: (lacks: Lacks | null) => void;
  /** Records of a drawer that lists of that day may need; null if that is not known. */
  readonly awake: (drawer: DrawerName, day: Day) => readonly Row[] | null;
  /** Whether live records of a drawer may have this id in one of their fields. Reads none of them; true if that is not known. */
  readonly mayHold: (drawer: DrawerName, id: string) => boolean;
  /** The parts of the desk that lists of that day do not read; null if they read all. */
  readonly quiet: (day: Day) => Quiet | null;
};

/**
 * Makes the adapter for `desk.json`. Complains of `damagedDesk` (naming the newest good backup), `newerDesk`, `unreadable`, `unwritable`.
 */
export const deskAdapter = (reach: Reach): DeskAdapter => {
  const format = currentVersion(reach.reading.migrations);
  let isDoubted = false;
  let known: Known = { ...UNQUIET, stamp: null, format, isOurs: true, laid: null, awake: null, lacks: null };
  const quiet = (day: Day): Quiet | null => (known.awake === null ? null : known.quiet(day));
  return {
    format: () => known.format,
    stamp: () => known.stamp,
    isOurs: () => known.isOurs,
    isWhole: () => isWhole(known),
    fits: () => {
      isDoubted ||= known.laid !== null && !fitPlaces(known.laid.bytes, known.laid.places);
      return !isDoubted;
    },
    lacks: () => known.lacks,
    nowLacks: (lacks) => {
      known = { ...known, lacks };
    },
    awake: (drawer, day) => (quiet(day)?.rests(drawer) === true ? (known.awake?.(drawer) ?? null) : null),
    mayHold: (drawer, id) => mayHold(known.laid, drawer, id),
    quiet,
    read() {
      const found = guarded(reach, () => readIn(reach, isDoubted));
      if (found !== null) known = found.known;
      return found?.contents ?? null;
    },
    write(contents) {
      known = writtenOut(contents, known, reach);
    },
  };
};

/** Knowledge of the file that was last read or written. */
type Known = Pick<Parsed, 'format' | 'isOurs' | 'awake'> & {
  readonly stamp: string | null;
  readonly laid: (Laid & { readonly contents: Contents }) | null;
  readonly lacks: Lacks | null | 'unknown';
} & QuietKnown;

const isWhole = ({ laid }: Known): boolean => laid === null || isSealed(laid.bytes);

const readIn = (reach: Reach, isDoubted: boolean): { readonly contents: Contents; readonly known: Known } | null => {
  const { folder, path, reading, resting, disk } = reach;
  const read = readStamped(path, disk.files, disk.usedMemory);
  if (read === null) return neverWritten(reach);
  const note = isDoubted ? null : noteOn(folder, { ...read, by: resting.by }, disk.files);
  // A drawer is parsed when it is first used. Damage in it is found then.
  const { contents, laid, ...parsed } = parseDesk(read.bytes, reading, note, (open) => guarded(reach, open));
  return {
    contents,
    known: {
      ...parsed,
      stamp: read.stamp,
      laid: laid === null ? null : { ...laid, contents },
      lacks: note === null ? 'unknown' : note.lacks,
      ...(note === null ? UNQUIET : quietIn(note)),
    },
  };
};

const writtenOut = (contents: Contents, known: Known, reach: Reach): Known => {
  const { folder, path, reading, resting, disk } = reach;
  const { laid } = known;
  // Unchanged drawers are copied without being parsed. Damaged bytes must not get a new, valid seal.
  if (!isWhole(known)) guarded(reach, refuseBroken);
  const rest = restHeld(contents, known, reach);
  const since = rest === null || laid === null ? null : changesSince(laid, contents, resting);
  const found = since?.found ?? resting.of(contents);
  const out = layOut(contents, reading, laid, { rows: found.rows, isOfAll: since === null });
  const imprint = writeDurably(path, out.bytes, disk);
  // The stamp is null if somebody replaced the file right after it was written. Then nothing is noted.
  const stamp = stampOfOurs(path, imprint, disk.files);
  const { places, steady } = out;
  const lacks = known.lacks === 'unknown' ? null : known.lacks;
  const quiet = since === null ? lookedAt(found, reach) : stirred(known, since);
  const noted = { by: resting.by, steady, places, lacks, ...quiet, mayBeAsleep: resting.mayBeAsleep?.(contents) ?? {} };
  if (stamp !== null) leaveNote(folder, { ...noted, stamp }, disk);
  const { drawers, version: format } = contents;
  const laidNow = steady === null ? null : { ...out, steady, drawers, contents };
  return { stamp, format, isOurs: true, laid: laidNow, awake: null, lacks, ...UNQUIET, ...quiet };
};

const guarded = <T>({ folder, path, reading, disk }: Reach, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FromTheFuture) throw newerDesk(path, error.version);
    if (error instanceof Misshapen) throw damagedDesk(path, error.why, newestGood(folder, reading, disk.files));
    throw isSystemError(error) ? unreadable(path, error) : error;
  }
};
