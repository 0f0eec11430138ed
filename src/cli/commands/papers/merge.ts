import { type Announcement, readAnnouncement } from '../../../calendar/working/announcement.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { isSame } from '../../../core/isSame.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import { localKeys } from '../../settings/everySetting.ts';
import { addresses, type Moved } from './readdress.ts';

/**
 * The imported records of a drawer: how many were added and how many there already, and the ids, on this desk, of those that were updated, or
 * kept because ours is not older.
 */
export type MergeTaken = {
  readonly added: number;
  readonly there: number;
  readonly updated: readonly string[];
  readonly kept: readonly string[];
};

/** The report of an import. */
export type MergeReport = {
  readonly drawers: Readonly<Record<DrawerName, MergeTaken>>;
  readonly moved: readonly Moved[];
  readonly settings: { readonly taken: readonly string[]; readonly kept: readonly string[] };
  readonly years: readonly number[];
};

/** The result of an import: the new contents of the desk, and a report. */
export type Merged = MergeReport & { readonly contents: Contents };

/**
 * Merges two desks. Records are matched by uid. A record that is new is added, with its own id if this desk never used that number. Of two
 * versions the one changed later stays; ours if neither is later. Settings of this desk stay. An empty desk becomes equal to the other one.
 * @param ours the live desk and the archive
 */
export const merge = (ours: Contents, theirs: Contents, drawers: readonly Drawer[]): Merged => {
  const { idOf, moved } = addresses(ours, theirs, drawers);
  const merged = drawers.map((drawer) => {
    const arriving = theirs.drawers[drawer.name].map((row) => readdressedRow(row, drawer, idOf));
    return [drawer.name, mergedRows(ours.drawers[drawer.name], arriving)] as const;
  });
  const rows: Partial<Contents['drawers']> = Object.fromEntries(merged.map(([name, { records }]) => [name, records]));
  const { wide, ...report } = mergedWide(ours, theirs);
  return {
    contents: { ...ours, ...wide, drawers: { ...ours.drawers, ...rows } },
    drawers: Object.fromEntries(merged.map(([name, { taken }]) => [name, taken])) as unknown as Merged['drawers'],
    moved,
    ...report,
  };
};

/** The merged parts of two desks that are no drawers, and the report about them. */
export const mergedWide = (ours: Omit<Contents, 'drawers'>, theirs: Contents) => {
  const settings = filled(ours.settings, portable(theirs.settings));
  const holidays = withYears(ours.holidays, theirs.holidays);
  return {
    wide: {
      settings: settings.all,
      holidays: holidays.all,
      counters: higher(ours.counters, theirs.counters),
      extra: filled(ours.extra, theirs.extra).all,
    },
    settings,
    years: holidays.years,
  };
};

/** The record with the ids that it and those it refers to have on this desk. */
export const readdressedRow = (row: Row, drawer: Drawer, idOf: (id: string) => string): Row => {
  const moved = drawer.readdressed?.(row, idOf) ?? row;
  const id = idOf(row.id);
  return id === moved.id ? moved : { ...moved, id };
};

const mergedRows = (ours: readonly Row[], arriving: readonly Row[]) => {
  const here = new Map(ours.map((row) => [row.uid, row]));
  const outcomes = arriving.map((row) => ({ row, outcome: importOutcome(row, here.get(row.uid)) }));
  const those = (wanted: keyof MergeTaken): Row[] =>
    outcomes.flatMap(({ row, outcome }) => (outcome === wanted ? [row] : []));
  const idsOf = (wanted: keyof MergeTaken): string[] => those(wanted).map(({ id }) => id);
  const updated = new Map(those('updated').map((row) => [row.uid, row]));
  return {
    records: [...ours.map((row) => updated.get(row.uid) ?? row), ...those('added')],
    taken: {
      ...{ added: those('added').length, there: those('there').length },
      ...{ updated: idsOf('updated'), kept: idsOf('kept') },
    },
  };
};

/** The fate of an imported record, by the one on this desk with its uid. */
export const importOutcome = (theirs: Row, ours: Row | undefined): keyof MergeTaken => {
  if (ours === undefined) return 'added';
  if (isSame(theirs, ours)) return 'there';
  return theirs.updatedAt > ours.updatedAt ? 'updated' : 'kept';
};

type Parts = Readonly<Record<string, unknown>>;

/** The settings that an import brings along. Settings that say where a machine sends its reminders are left out. */
const portable = (settings: Parts): Parts => {
  const local = localKeys();
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !local.has(key)));
};

/** The values of both, ours where both have one. */
const filled = (here: Parts, theirs: Parts) => ({
  all: { ...here, ...Object.fromEntries(Object.entries(theirs).filter(([key]) => !Object.hasOwn(here, key))) },
  taken: Object.keys(theirs).filter((key) => !Object.hasOwn(here, key)),
  kept: Object.keys(theirs).filter((key) => Object.hasOwn(here, key) && !isSame(here[key], theirs[key])),
});

const withYears = (here: readonly unknown[], theirs: readonly unknown[]) => {
  const known = new Set(here.map((year) => readAnnouncement(year).year));
  const taken = theirs.filter((year) => !known.has(readAnnouncement(year).year));
  return { all: taken.length === 0 ? here : [...here, ...taken], years: taken.map(yearOf) };
};

const yearOf = (arrangement: unknown): Announcement['year'] => readAnnouncement(arrangement).year;

const higher = (a: Contents['counters'], b: Contents['counters']): Contents['counters'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort()
      .map((letter) => [letter, Math.max(a[letter] ?? 0, b[letter] ?? 0)]),
  );
