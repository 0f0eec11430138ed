import type { Row } from '../../core/record.ts';
import type { DeskReading } from '../live/reading.ts';
import { isOurs } from './monthFile.ts';

/** A record in a file of the archive of which only the identity was read so far. */
export type Skimmed = {
  readonly id: string;
  readonly uid: string;
  /** Whether one of its texts has the form of an id. If not, it refers to no other record. */
  readonly mayRefer: boolean;
  /** The record as it stands in the file. */
  readonly form: () => Row;
};

/** The beginning of a record as this program writes it; and anything that may be the id of another record. */
const sign = /^ {4}\{"id":"(?<id>[A-Z][1-9]\d*)","uid":"(?<uid>[\w-]+)",|^ {4}.|"[A-Z][1-9]\d*"/gm;

/**
 * The records in a file of the archive, of which nothing but the identity is parsed: ten years are gone through in a third of the time. Null for
 * a file that this program did not write as it stands, which has to be parsed.
 */
export const skimmed = (bytes: Uint8Array, reading: DeskReading): readonly Skimmed[] | null => {
  if (!isOurs(bytes, reading, false)) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // One character for each byte. What is looked for is ASCII, and places stay the same.
  const written = file.toString('latin1');
  const found: (Omit<Skimmed, 'mayRefer'> & { mayRefer: boolean })[] = [];
  for (const { index, groups } of written.matchAll(sign)) {
    const { id, uid } = groups ?? {};
    const last = found.at(-1);
    if (id !== undefined && uid !== undefined)
      found.push({ id, uid, mayRefer: false, form: () => formAt(file, index) });
    else if (written.charCodeAt(index) === SPACE) return null;
    else if (last !== undefined) last.mayRefer = true;
  }
  return found;
};

const SPACE = 0x20;
const NEWLINE = 0x0a;

const formAt = (file: Buffer, start: number): Row => {
  const end = file.indexOf(NEWLINE, start);
  return JSON.parse(file.toString('utf8', start, end).replace(/,$/, '')) as Row;
};
