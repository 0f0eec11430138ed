import type { Row } from '../../core/record.ts';
import type { DeskReading } from '../live/reading.ts';
import { isOurs } from './monthFile.ts';
import { idEndIn } from './references.ts';

/** The places of a record in the bytes of a file of the archive, of which nothing but the identity was looked at. */
export type Skimmed = {
  /** The ends of its line. */
  readonly start: number;
  readonly end: number;
  readonly idStart: number;
  readonly idEnd: number;
  readonly uidStart: number;
  readonly uidEnd: number;
};

/**
 * Skims a file of the archive, and does work with the places of each record. They are valid until the work returns: ten years are gone through in a
 * twentieth of the time that parsing takes, and without leaving garbage. False, and no work was done, for a file that this program did not write
 * as it stands, which has to be parsed.
 */
export const skim = (file: Buffer, reading: DeskReading, work: (record: Skimmed) => void): boolean => {
  const count = isOurs(file, reading, false) ? placesIn(file) : null;
  if (count === null) return false;
  const record = { start: 0, end: 0, idStart: 0, idEnd: 0, uidStart: 0, uidEnd: 0 };
  for (let n = 0; n < count; n += 4) {
    record.start = places[n] as number;
    record.end = places[n + 1] as number;
    record.idStart = record.start + ID.length;
    record.idEnd = places[n + 2] as number;
    record.uidStart = record.idEnd + UID.length;
    record.uidEnd = places[n + 3] as number;
    work(record);
  }
  return true;
};

/** Four places of each record that was found: both ends of its line, and the ends of id and uid. */
let places = new Int32Array(4096);

/** Finds all records. Returns the number of places; null if a record is not written as this program does. */
const placesIn = (file: Buffer): number | null => {
  let count = 0;
  for (let start = 0; start < file.length; ) {
    const next = file.indexOf(NEWLINE, start);
    const end = next === -1 ? file.length : next;
    if (stands(INDENT, file, start)) {
      const idEnd = stands(ID, file, start) ? idEndIn(file, start + ID.length) : 0;
      const uidEnd = idEnd !== 0 && stands(UID, file, idEnd) ? uidEndIn(file, idEnd + UID.length) : 0;
      if (uidEnd === 0) return null;
      if (count === places.length) places = longer(places);
      places[count] = start;
      places[count + 1] = end;
      places[count + 2] = idEnd;
      places[count + 3] = uidEnd;
      count += 4;
    }
    start = end + 1;
  }
  return count;
};

const longer = (list: Int32Array): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
};

/** The end of the uid that begins here; 0 if none does. */
const uidEndIn = (file: Buffer, start: number): number => {
  let end = start;
  while (IN_UIDS[file[end] as number] === 1) end += 1;
  return end > start && stands(NEXT, file, end) ? end : 0;
};

/** Whether a text stands at a place of the file. */
const stands = (text: Buffer, file: Buffer, at: number): boolean => {
  for (let n = 0; n < text.length; n += 1) if (file[at + n] !== text[n]) return false;
  return true;
};

const [INDENT, ID] = [Buffer.from('    '), Buffer.from('    {"id":"')];
const [UID, NEXT] = [Buffer.from('","uid":"'), Buffer.from('",')];
const NEWLINE = 0x0a;

const IN_UIDS = new Uint8Array(256);
for (const sign of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-')) IN_UIDS[sign] = 1;

/** The id of a record, and its uid. */
export const identityIn = (file: Buffer, { idStart, idEnd, uidStart, uidEnd }: Skimmed): Pick<Row, 'id' | 'uid'> => ({
  id: file.toString('latin1', idStart, idEnd),
  uid: file.toString('latin1', uidStart, uidEnd),
});

/** The record as it stands in the file. */
export const formAt = (file: Buffer, { start, end }: Pick<Skimmed, 'start' | 'end'>): Row =>
  JSON.parse(file.toString('utf8', start, end).replace(/,$/, '')) as Row;
