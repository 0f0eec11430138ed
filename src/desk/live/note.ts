import type { BigIntStats } from 'node:fs';
import { join } from 'node:path';
import type { Asleep, KnownUntil } from '../../core/said.ts';
import { type Disk, type Files, quietly, unless } from '../disk/files.ts';
import { readNote, sealedLine, unsealedLine, writeNote } from '../disk/note.ts';
import { type Lacks, lacksAlone, lacksIn } from './lacking.ts';
import { isFields, type OutlineFields } from './outline.ts';
import { type LinePlaces, linePlacesIn, placesNoted, type Rest, restIn } from './places.ts';
import { linesBelow, type SaidLine, spansNoted } from './saidLines.ts';
import { type Steady, steadyIn } from './steady.ts';

/** Stamp of a file: its identity, size and times in nanoseconds. Null if there is no file. */
export const noteStampOf = (path: string, files: Files): string | null => {
  const found = unless(['ENOENT', 'ENOTDIR'], () => files.statSync(path, { bigint: true }));
  return found === null ? null : stampIn(found);
};

const stampIn = (found: BigIntStats): string => `${imprintOf(found)} ${found.ctimeNs}`;

/** Stamp of an open file. */
export const fileStamp = (handle: number, files: Files): string => stampIn(files.fstatSync(handle, { bigint: true }));

/** The part of a stamp that a rename does not change. */
export const imprintOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs].join(' ');

/** Stamp of the file at the path; null if somebody has already replaced the file with this imprint. */
export const stampOfOurs = (path: string, imprint: string, files: Files): string | null => {
  const stamp = noteStampOf(path, files);
  return stamp?.startsWith(`${imprint} `) === true ? stamp : null;
};

/** Bytes of a file with their stamp. They belong together even if the file is replaced meanwhile. */
type Stamped = { readonly bytes: Buffer; readonly stamp: string; readonly owner: number };

/**
 * Reads a file into a shared buffer. The bytes are valid until the next call. A search reads five hundred files, and a new buffer for
 * each would take a tenth of its time.
 */
export const glimpse = (path: string, files: Files): Stamped | null =>
  readStamped(path, files, (size) => {
    // A buffer larger than the file costs nothing: the system gives memory for the part that is written to.
    if (room.length < size) room = Buffer.allocUnsafe(Math.max(2 * size, LEAST_ROOM));
    return room;
  });

let room = Buffer.alloc(0);
const LEAST_ROOM = 1024 * 1024;

/** Reads a file into the buffer that `roomFor` returns, or into new memory if it returns none. Null if there is no file. */
export const readStamped = (
  path: string,
  files: Files,
  roomFor: (size: number) => Buffer | undefined = () => undefined,
): Stamped | null => {
  const handle = unless(['ENOENT'], () => files.openSync(path, 'r'));
  if (handle === null) return null;
  try {
    const found = files.fstatSync(handle, { bigint: true });
    const size = Number(found.size);
    const bytes = bytesOf(handle, size, roomFor(size) ?? Buffer.allocUnsafe(size), files);
    return { stamp: stampIn(found), bytes, owner: Number(found.uid) };
  } finally {
    files.closeSync(handle);
  }
};

const bytesOf = (handle: number, size: number, room: Buffer, files: Files): Buffer => {
  let length = 0;
  while (length < size) {
    const read = files.readSync(handle, room, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return room.subarray(0, length);
};

/** A note on the last `desk.json` that this program wrote. The next command need not look through the whole file. */
export type Note = {
  readonly stamp: string;
  /** Version of the program that wrote the note. Other versions have other schemas, and other rules for records at rest. */
  readonly by: string;
  /** The offset of all moments; null if there are several. */
  readonly steady: Steady | null;
  /** The places of the drawers; null if they are not known. */
  readonly places: LinePlaces | null;
  /** The day for which records at rest were found; null if none was. */
  readonly rest: Rest | null;
  /** The part of the journal that the desk lacks since an older desk was put in its place; null if it lacks nothing. */
  readonly lacks: Lacks | null;
  /** Everything that the records at rest say. */
  readonly said: readonly SaidLine[];
  /** The drawers for which that is known for fewer days than the records are at rest. */
  readonly known: KnownUntil;
  readonly mayBeAsleep: Asleep;
};

/** Path of the note. A copy of the desk has another stamp, so a copied note is not believed. */
const notePath = (folder: string): string => join(folder, 'desk.note');

/**
 * Writes the note, with a seal of its own: a flipped bit in it must not decide what is written next. It is not synced and may fail: without
 * a note, or with a torn one, the next command looks through the desk. The lines below the first, of which nothing is written but the next note,
 * have no seal: to check it would cost the morning list of many nouns 0.1 of an empty Node program.
 */
export const leaveNote = (folder: string, { places, said, ...note }: Note, { files }: Disk): void => {
  const noted = { ...note, said: spansNoted(said), places: places === null ? null : placesNoted(places) };
  const lines = [Buffer.from(sealedLine(JSON.stringify(noted))), ...said.map(({ bytes }) => bytes)];
  const whole = Buffer.concat(lines.flatMap((line) => [line, LINE_END]));
  quietly(() => writeNote(notePath(folder), whole, files));
};

const LINE_END = Buffer.from('\n');

/** A file that was read, and the version of the program. */
type About = Pick<Note, 'stamp' | 'by'> & Pick<Stamped, 'owner'>;

/** The note on the file with this stamp; null if there is none. Of a note of another version no more than `lacksAlone` is believed. */
export const noteOn = (folder: string, { stamp, by, owner }: About, files: Files): Note | null => {
  const written = readNote(notePath(folder), owner, files);
  const note = written === null ? null : noteIn(written);
  if (note?.stamp !== stamp) return null;
  return note.by === by ? note : lacksAlone(note);
};

const noteIn = (written: Buffer): Note | null => {
  const end = written.indexOf(LINE_END);
  const line = end === -1 ? null : unsealedLine(written.toString('utf8', 0, end));
  const noted: unknown = line === null ? null : JSON.parse(line);
  const { stamp, by, steady, places, rest, lacks, said, known, mayBeAsleep } = isFields(noted)
    ? noted
    : ({} as OutlineFields);
  if (typeof stamp !== 'string' || typeof by !== 'string') return null;
  const whole = linesBelow(said, written.subarray(end + 1));
  return {
    ...{ stamp, by, steady: steadyIn(steady), places: linePlacesIn(places), lacks: lacksIn(lacks) },
    rest: whole === null ? null : restIn(rest),
    said: whole ?? [],
    known: isFields(known) ? (known as KnownUntil) : {},
    mayBeAsleep: isFields(mayBeAsleep) ? (mayBeAsleep as Asleep) : {},
  };
};
