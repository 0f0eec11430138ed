import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { type Forms, knownNames, rowOf } from '../forms.ts';
import { refuseDeep } from '../zone.ts';
import { type Contents, type Drawers, inOrder, namesOf } from './contents.ts';
import { documentIn, partsOf, type Stored, textOf, viewOf } from './document.ts';
import { currentVersion, type Migration, migrate } from './migrations.ts';
import type { Note } from './note.ts';
import { assertOutline, type Fields, Misshapen } from './outline.ts';
import { type Guard, inPlaces, type Parsed } from './readByPlaces.ts';
import { isSealed } from './seal.ts';

/** How a desk is read. */
export type Reading = Forms & {
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
  const stored = documentIn(written);
  const { version: format } = stored as Stored;
  const isAsWritten = isOurs && format === currentVersion(reading.migrations);
  if (!isAsWritten) assertShallow(stored);
  const contents = contentsIn(stored, reading);
  if (!isAsWritten)
    for (const drawer of knownNames(reading))
      for (const row of contents.drawers[drawer]) checkStored(drawer, row, reading.check);
  return { contents, format, isOurs: isAsWritten, laid: null, awake: null };
};

/** The contents a document of any known format tells of, in the current one; the records are not checked. Throws as `parse`. */
export const contentsIn = (stored: Fields, { migrations, ...forms }: Omit<Reading, 'check'>): Contents => {
  const document = migrate(stored, migrations);
  const known = knownNames(forms);
  assertOutline(document, known);
  const { wide, drawers, extra } = partsOf(document, known);
  const rowsOf = (name: DrawerName): readonly Row[] => {
    const rows = drawers[name].map((form) => rowOf(form, name, forms));
    return known.includes(name) ? inOrder(rows) : rows;
  };
  return {
    ...wide,
    extra,
    drawers: Object.fromEntries(namesOf(drawers).map((name) => [name, rowsOf(name)])) as Drawers,
  };
};

/** Throws `Misshapen` for a value that is nested too deeply to be written again. */
export const assertShallow = (value: unknown): void => {
  try {
    refuseDeep(value);
  } catch (error) {
    throw error instanceof RangeError ? new Misshapen(text('it is nested too deeply', '嵌套过深')) : error;
  }
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
