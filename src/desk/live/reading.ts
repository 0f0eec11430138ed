import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { inward, type Zone } from '../zone.ts';
import { type Contents, DRAWERS, rememberForm } from './contents.ts';
import { documentIn, partsOf, type Stored, textOf, viewOf } from './document.ts';
import { currentVersion, type Migration, migrate } from './migrations.ts';
import type { Note } from './note.ts';
import { localText } from './oneOffset.ts';
import { assertOutline, type Fields, Misshapen } from './outline.ts';
import { type Guard, inPlaces, type Parsed } from './readByPlaces.ts';
import { isSealed } from './seal.ts';

/** How a desk is read. */
export type Reading = {
  readonly zone: Zone;
  /** Throws a Complaint at a record that its drawer's schema refuses, and names it there. */
  readonly check: (drawer: DrawerName, row: Row) => void;
  readonly migrations: readonly Migration[];
};

/**
 * The contents of a `desk.json`, brought to the current format, and the format it was in. Throws `Misshapen` when they cannot be trusted,
 * `FromTheFuture` when they are of a format to come. With a note on these very bytes drawers are opened under the guard, later.
 *
 * Records are checked in full only where there is neither a note nor our seal under them: to check 1,200 of them
 * takes 27 to 50 ms, and what this program wrote it checked when it wrote it. So a file edited by hand pays, until the next write.
 */
export const parse = (
  bytes: Uint8Array,
  reading: Reading,
  note: Note | null = null,
  guard: Guard = (work) => work(),
): Parsed => {
  const placed = note === null ? null : inPlaces(viewOf(bytes), reading, note, guard);
  if (placed !== null) return placed;
  const written = textOf(bytes);
  const isOurs = isSealed(bytes);
  const quick = isOurs ? quickly(written, reading) : null;
  if (quick !== null) return quick;
  const stored = documentIn(written);
  const { version: format } = stored as Stored;
  const contents = contentsIn(stored, reading);
  const isAsWritten = isOurs && format === currentVersion(reading.migrations);
  if (!isAsWritten)
    for (const drawer of DRAWERS) for (const row of contents.drawers[drawer]) checkStored(drawer, row, reading.check);
  return { contents, format, isOurs: isAsWritten, laid: null, awake: null };
};

/** A sealed desk, if it is of the current format and its text can be brought to the clock here as it stands. */
const quickly = (sealed: string, { zone, migrations }: Reading): Parsed | null => {
  const local = localText(sealed, zone)?.text ?? null;
  if (local === null) return null;
  const document = documentIn(local);
  const { version: format } = document as Stored;
  if (format !== currentVersion(migrations)) return null;
  assertOutline(document);
  const { wide, drawers, extra } = partsOf(document);
  return { contents: { ...wide, extra, drawers }, format, isOurs: true, laid: null, awake: null };
};

/** The contents a document of any known format tells of, in the current one; the records are not checked. Throws as `parse`. */
export const contentsIn = (stored: Fields, { zone, migrations }: Omit<Reading, 'check'>): Contents => {
  const document = migrate(stored, migrations);
  assertOutline(document);
  return contentsOf(document, zone);
};

const contentsOf = (document: Fields, zone: Zone): Contents => {
  const { wide, drawers, extra } = partsOf(document);
  const { settings, holidays } = wide;
  try {
    const rows = DRAWERS.map((name) => [name, drawers[name].map((form) => rowOf(form, zone))]);
    return { ...wide, ...inward({ settings, holidays, extra }, zone), drawers: Object.fromEntries(rows) };
  } catch (error) {
    if (error instanceof RangeError) throw new Misshapen(text('it is nested too deeply', '嵌套过深'));
    throw error;
  }
};

/** A record as the program knows it. Throws a RangeError when it is nested too deeply. */
export const rowOf = (form: Row, zone: Zone): Row => {
  const row = inward(form, zone);
  rememberForm(row, form);
  return row;
};

/** Throws `Misshapen` where the drawer's schema refuses a record that stands in a file. */
export const checkStored = (drawer: DrawerName, row: Row, check: Reading['check']): void => {
  try {
    check(drawer, row);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    throw new Misshapen(error.what);
  }
};
