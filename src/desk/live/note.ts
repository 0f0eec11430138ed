import type { BigIntStats } from 'node:fs';
import { join } from 'node:path';
import { type Disk, type Files, quietly, unless } from '../disk/files.ts';
import { type Fields, isFields } from './outline.ts';
import { type Places, placesIn, placesNoted, type Rest, restIn } from './places.ts';
import { type Steady, steadyIn } from './steady.ts';

/** What the file system says of a file: which it is, and when it was last touched (nanoseconds). Null when there is none. */
export const stampOf = (path: string, files: Files): string | null => {
  const found = unless(['ENOENT', 'ENOTDIR'], () => files.statSync(path, { bigint: true }));
  return found === null ? null : stampIn(found);
};

const stampIn = (found: BigIntStats): string => `${imprintOf(found)} ${found.ctimeNs}`;

/** What stays of a stamp when the file is renamed. */
export const imprintOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs].join(' ');

/** The stamp of the file at the path, if it is the one of that imprint and nobody has put another in its place meanwhile. */
export const stampOfOurs = (path: string, imprint: string, files: Files): string | null => {
  const stamp = stampOf(path, files);
  return stamp?.startsWith(`${imprint} `) === true ? stamp : null;
};

/** A file's bytes and the stamp of just these, whoever replaces it meanwhile. */
type Stamped = { readonly bytes: Buffer; readonly stamp: string };

/** The same for as long as no other file is read: a search goes through five hundred, and new room for each would take a tenth of its time. */
export const glimpse = (path: string, files: Files): Stamped | null =>
  readStamped(path, files, (size) => {
    if (room.length < size) room = Buffer.allocUnsafe(size);
    return room;
  });

let room = Buffer.alloc(0);

/** The bytes are put into the room that is made for so many. Null when there is no file. */
export const readStamped = (
  path: string,
  files: Files,
  roomFor: (size: number) => Buffer = (size) => Buffer.allocUnsafe(size),
): Stamped | null => {
  const handle = unless(['ENOENT'], () => files.openSync(path, 'r'));
  if (handle === null) return null;
  try {
    const found = files.fstatSync(handle, { bigint: true });
    const size = Number(found.size);
    return { stamp: stampIn(found), bytes: bytesOf(handle, size, roomFor(size), files) };
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

/** What this program knows of the `desk.json` it wrote last, so that it need not be looked through at each start. */
export type Note = {
  readonly stamp: string;
  /** The version of the program that left it: another one has other schemas, and other rules for what is at rest. */
  readonly by: string;
  /** The one offset of all its times; null where they have several. */
  readonly steady: Steady | null;
  /** Where its drawers' lines stand; null where that is not known. */
  readonly places: Places | null;
  /** Since when its lines are at rest that are noted to be; null where none was looked at. */
  readonly rest: Rest | null;
};

/** Beside the desk, and worth nothing elsewhere: a copy of the desk has another stamp, and is looked through. */
const notePath = (folder: string): string => join(folder, 'desk.note');

/** Notes what was just written. Not synced, and a failure is none: without a note, or with a torn one, the desk is looked through. */
export const leaveNote = (folder: string, { places, ...note }: Note, { files }: Disk): void => {
  const noted = { ...note, places: places === null ? null : placesNoted(places) };
  quietly(() => files.writeFileSync(notePath(folder), `${JSON.stringify(noted)}\n`, { mode: 0o600 }));
};

/** What this version of the program noted of the file that stands there with this stamp; null where nothing is known of it. */
export const noteOn = (folder: string, { stamp, by }: Pick<Note, 'stamp' | 'by'>, files: Files): Note | null => {
  const note = noteIn(folder, files);
  return note?.stamp === stamp && note.by === by ? note : null;
};

const noteIn = (folder: string, files: Files): Note | null => {
  const { stamp, by, steady, places, rest } = notedIn(notePath(folder), files);
  if (typeof stamp !== 'string' || typeof by !== 'string') return null;
  return { stamp, by, steady: steadyIn(steady), places: placesIn(places), rest: restIn(rest) };
};

/** What a file of notes says; nothing where there is none, or a torn one. */
export const notedIn = (path: string, files: Files): Fields => {
  try {
    const noted: unknown = JSON.parse(files.readFileSync(path, 'utf8'));
    return isFields(noted) ? noted : {};
  } catch {
    return {};
  }
};
