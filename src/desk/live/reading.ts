import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { type Forms, knownNames, rowOf } from '../forms.ts';
import { refuseDeep } from '../zone.ts';
import { type Contents, contentsInOrder, type Drawers, drawerNamesOf } from './contents.ts';
import { documentIn, documentText, documentView, partsOf, type Stored } from './document.ts';
import { currentVersion, type Migration, migrate } from './migrations.ts';
import type { Note } from './note.ts';
import { assertOutline, Misshapen, type OutlineFields } from './outline.ts';
import { type Guard, inPlaces, type Parsed } from './readByPlaces.ts';
import { isSealed } from './seal.ts';

/** Everything that the reading of a desk's files needs. */
export type DeskReading = Forms & {
  /** Throws a Complaint, naming the record, if the drawer's schema refuses it. */
  readonly check: (drawer: DrawerName, row: Row) => void;
  readonly migrations: readonly Migration[];
};

/**
 * Reads the contents of a `desk.json` and brings them to the current format. Throws `Misshapen` if they cannot be trusted,
 * `FromTheFuture` if a newer program wrote them. With a note on these bytes a drawer is parsed later, under the guard.
 *
 * Records are checked against their schemas only if there is neither a note nor a right seal: checking 1,200 records takes 27 to 50 ms,
 * and this program checks them before it writes them. So only the first command after an edit by hand is slower.
 */
export const parseDesk = (
  bytes: Uint8Array,
  reading: DeskReading,
  note: Note | null = null,
  guard: Guard = (work) => work(),
): Parsed => {
  const placed = note === null ? null : inPlaces(documentView(bytes), reading, note, guard);
  if (placed !== null) return placed;
  const written = documentText(bytes);
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

/** Contents of a document of any known format, in the current one. The records are not checked. Throws as `parse` does. */
export const contentsIn = (stored: OutlineFields, { migrations, ...forms }: Omit<DeskReading, 'check'>): Contents => {
  const document = migrate(stored, migrations);
  const known = knownNames(forms);
  assertOutline(document, known);
  const { wide, drawers, extra } = partsOf(document, known);
  const rowsOf = (name: DrawerName): readonly Row[] => {
    const rows = drawers[name].map((form) => rowOf(form, name, forms));
    return known.includes(name) ? contentsInOrder(rows) : rows;
  };
  return {
    ...wide,
    extra,
    drawers: Object.fromEntries(drawerNamesOf(drawers).map((name) => [name, rowsOf(name)])) as Drawers,
  };
};

/** Throws `Misshapen` if a value is nested too deeply to be written again. */
export const assertShallow = (value: unknown): void => {
  try {
    refuseDeep(value);
  } catch (error) {
    throw error instanceof RangeError ? new Misshapen(text('it is nested too deeply', '嵌套过深')) : error;
  }
};

/** Checks a record of a file against its drawer's schema. Throws `Misshapen`. */
export const checkStored = (drawer: DrawerName, row: Row, check: DeskReading['check']): void => {
  try {
    check(drawer, row);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    throw new Misshapen(error.what);
  }
};
