import { late } from '../../core/once.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { knownNames } from '../forms.ts';
import { type Contents, contentsInOrder, drawerNamesOf } from './contents.ts';
import { documentIn, jsonOf, partsOf, type Stored } from './document.ts';
import { lateDrawers, type Open } from './drawersOpenedLate.ts';
import type { Laid } from './layOut.ts';
import { currentVersion } from './migrations.ts';
import type { Note } from './note.ts';
import { around, awakeListAt, isPlaceIn, listAt } from './places.ts';
import type { DeskReading } from './reading.ts';
import { isKeptIn, withoutOffset } from './steady.ts';

/**
 * A desk that was read. `format` is the format of the file; `isOurs` says whether it is as this program wrote it. `laid` is the file
 * itself if its lines can be copied into the next one.
 */
export type Parsed = {
  readonly contents: Contents;
  readonly format: number;
  readonly isOurs: boolean;
  readonly laid: Laid | null;
  /** Records of a drawer that are awake; null if that is not known. */
  readonly awake: ((drawer: DrawerName) => readonly Row[]) | null;
};

/** Does work that may throw `Misshapen`, and adds the path of the file to the error. */
export type Guard = <T>(work: () => T) => T;

/** Reads a desk by the places in a note. A drawer is parsed when it is first used. Null if the note does not fit these bytes. */
export const inPlaces = (bytes: Buffer, reading: DeskReading, note: Note, guard: Guard): Parsed | null => {
  const { steady, places } = note;
  const { zone, migrations } = reading;
  if (steady === null || places === null || !isKeptIn(steady, zone)) return null;
  const known = knownNames(reading);
  // The note may be on other bytes, or from a program with other drawers and other moments.
  const isBelievable = Object.entries(places).every(([name, place]) => isPlaceIn(bytes, name, place));
  if (!isBelievable || drawerNamesOf(places).some((name) => !known.includes(name))) return null;
  const document = documentIn(around(bytes, places).toString());
  const { version: format } = document as Stored;
  if (format !== currentVersion(migrations)) return null;
  const { wide, drawers: others, extra } = partsOf(document, known);
  if (known.some((name) => others[name].length > 0)) return null;
  const rowsIn = (list: string): readonly Row[] => guard(() => jsonOf(withoutOffset(list, steady))) as readonly Row[];
  const inLines = eachOnce(drawerNamesOf(others), (name) => {
    const place = places[name];
    return place === undefined ? others[name] : rowsIn(listAt(bytes, place));
  });
  const open = eachOnce(drawerNamesOf(others), (name) =>
    known.includes(name) ? contentsInOrder(inLines[name]()) : others[name],
  );
  const awake = eachOnce(known, (name) => {
    const place = places[name];
    return place === undefined || place.awakeTo === place.to
      ? open[name]()
      : contentsInOrder(rowsIn(awakeListAt(bytes, place)));
  });
  const drawers = lateDrawers(open);
  return {
    contents: { ...wide, extra, drawers },
    format,
    isOurs: true,
    laid: { bytes, places, steady: { ...steady, rules: zone.rules }, drawers, inLines: (name) => inLines[name]() },
    awake: (name) => awake[name](),
  };
};

const eachOnce = (
  names: readonly DrawerName[],
  open: (name: DrawerName) => readonly Row[],
): Readonly<Record<DrawerName, Open>> =>
  Object.fromEntries(names.map((name) => [name, late(() => open(name))])) as Record<DrawerName, Open>;
