import { late } from '../../core/once.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { type Contents, DRAWERS } from './contents.ts';
import { documentIn, jsonOf, partsOf, type Stored } from './document.ts';
import { lateDrawers, type Open } from './drawersOpenedLate.ts';
import type { Laid } from './layOut.ts';
import { currentVersion } from './migrations.ts';
import type { Note } from './note.ts';
import { around, awakeListAt, isAllAwake, listAt } from './places.ts';
import type { Reading } from './reading.ts';
import { withoutOffset } from './steady.ts';

/** `format` is the version the file was in; `laid` the file itself, where its lines may be used again; it `isOurs` if no hand was at it. */
export type Parsed = {
  readonly contents: Contents;
  readonly format: number;
  readonly isOurs: boolean;
  readonly laid: Laid | null;
  /** The records of a drawer whose lines are awake; null where that is not known. */
  readonly awake: ((drawer: DrawerName) => readonly Row[]) | null;
};

/** Does work that may throw `Misshapen`; whoever reads knows of which file it is then to be said. */
export type Guard = <T>(work: () => T) => T;

/** A desk of which it is known where its drawers stand: none is read before it is opened. */
export const inPlaces = (bytes: Buffer, { zone, migrations }: Reading, note: Note, guard: Guard): Parsed | null => {
  const { steady, places } = note;
  if (steady === null || places === null || !zone.keeps(steady.offset, steady.first, steady.last)) return null;
  const rowsIn = (list: Buffer): readonly Row[] =>
    guard(() => jsonOf(withoutOffset(list.toString(), steady))) as readonly Row[];
  const document = documentIn(around(bytes, places).toString());
  const { version: format } = document as Stored;
  if (format !== currentVersion(migrations)) return null;
  const { wide, extra } = partsOf(document);
  const open = eachOnce((name) => {
    const place = places[name];
    return place === undefined ? [] : rowsIn(listAt(bytes, place));
  });
  const awake = eachOnce((name) => {
    const place = places[name];
    return place === undefined || isAllAwake(place) ? open[name]() : rowsIn(awakeListAt(bytes, place));
  });
  const drawers = lateDrawers(open);
  return {
    contents: { ...wide, extra, drawers },
    format,
    isOurs: true,
    laid: { bytes, places, steady, drawers },
    awake: (name) => awake[name](),
  };
};

const eachOnce = (open: (name: DrawerName) => readonly Row[]): Readonly<Record<DrawerName, Open>> =>
  Object.fromEntries(DRAWERS.map((name) => [name, late(() => open(name))])) as Record<DrawerName, Open>;
