import { PLATES } from '../../core/plates.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';

/**
 * Records by drawer, see `lateDrawers`. Besides the drawers that this program knows there may be strangers: drawers that a newer program
 * wrote. Their records are kept as they stand.
 */
export type Drawers = Readonly<Record<DrawerName, readonly Row[]>>;

/** Names of the drawers, in the order in which they stand in files. Parses none of them. */
export const drawerNamesOf = (drawers: Readonly<Partial<Record<DrawerName, unknown>>>): readonly DrawerName[] =>
  Object.keys(drawers) as DrawerName[];

/** Records of a drawer; none if the desk has no such drawer. An entry of the journal may name a stranger that is gone. */
export const recordsOf = (drawers: Drawers, name: DrawerName): readonly Row[] => drawers[name] ?? [];

/**
 * Records in the order of their ids, which is the order in which they were made. In a file they stand in another order, the awake ones
 * first; commands always see them in this one.
 */
export const contentsInOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.every((row, n) => n === 0 || compareIds((rows[n - 1] as Row).id, row.id) <= 0)
    ? rows
    : rows.toSorted((a, b) => compareIds(a.id, b.id));

/** Contents of the live desk. Moments are wall-clock time, as everywhere in memory. */
export type Contents = {
  /** Format of the file: 1 plus the number of migrations. */
  readonly version: number;
  /** Number of commands that changed the desk; 0 if none did. */
  readonly revision: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Imported arrangements of holidays, as the calendar reads them. */
  readonly holidays: readonly unknown[];
  /** Last number given out, by the letter of the id. */
  readonly counters: Readonly<Record<string, number>>;
  readonly drawers: Drawers;
  /** Top-level fields that this program does not know. They are written back. */
  readonly extra: Readonly<Record<string, unknown>>;
};

/** Contents of an empty desk. */
export const emptyContents = (version = 1, names: readonly DrawerName[] = drawerNamesOf(PLATES)): Contents => ({
  version,
  revision: 0,
  settings: {},
  holidays: [],
  counters: {},
  drawers: Object.fromEntries(names.map((name): [DrawerName, readonly Row[]] => [name, []])) as Drawers,
  extra: {},
});

/** A field of a sealed file, in one line. */
export const contentsField = (key: string, value: unknown): string =>
  `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;

/** A list of a sealed file, one line for each value. */
export const contentsList = (key: string, values: readonly unknown[]): string =>
  values.length === 0
    ? `  "${key}": []`
    : `  "${key}": [\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
