import { PLATES } from '../../core/plates.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';

/**
 * The records of each drawer, see `lateDrawers`: of every drawer that this program knows, and of strangers, which a newer program has left
 * on the desk. Those are carried along as they stand.
 */
export type Drawers = Readonly<Record<DrawerName, readonly Row[]>>;

/** The drawers that are there, in the order in which they stand in files. Opens none. */
export const namesOf = (drawers: Readonly<Partial<Record<DrawerName, unknown>>>): readonly DrawerName[] =>
  Object.keys(drawers) as DrawerName[];

/** The records of a drawer that may not be there: an entry of the journal may be about a stranger that is gone. */
export const recordsOf = (drawers: Drawers, name: DrawerName): readonly Row[] => drawers[name] ?? [];

/**
 * Records in the order of their ids, which is that in which they were made. Lines stand in a file in another order, the awake ones first;
 * whatever a command sees is ordered so.
 */
export const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.every((row, n) => n === 0 || compareIds((rows[n - 1] as Row).id, row.id) <= 0)
    ? rows
    : rows.toSorted((a, b) => compareIds(a.id, b.id));

/** Everything on the live desk. Moments are wall-clock text, as everywhere in memory. */
export type Contents = {
  /** The format of the file: 1 and one more per migration. */
  readonly version: number;
  /** One more with each command that changed something; 0 is a desk that was never written. */
  readonly revision: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Imported arrangements of holidays, as the calendar reads them. */
  readonly holidays: readonly unknown[];
  /** The last number given out, by the id's letter. */
  readonly counters: Readonly<Record<string, number>>;
  readonly drawers: Drawers;
  /** Top-level fields this version knows nothing of; they are written back. */
  readonly extra: Readonly<Record<string, unknown>>;
};

/** A desk nobody has written on. */
export const emptyContents = (version = 1, names: readonly DrawerName[] = namesOf(PLATES)): Contents => ({
  version,
  revision: 0,
  settings: {},
  holidays: [],
  counters: {},
  drawers: Object.fromEntries(names.map((name): [DrawerName, readonly Row[]] => [name, []])) as Drawers,
  extra: {},
});

/** One line of a sealed file. */
export const field = (key: string, value: unknown): string => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;

/** A list of a sealed file, one value a line. */
export const list = (key: string, values: readonly unknown[]): string =>
  values.length === 0
    ? `  "${key}": []`
    : `  "${key}": [\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
