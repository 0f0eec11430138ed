import { PLATES } from '../../core/plates.ts';
import type { DrawerName, Row } from '../../core/record.ts';

/** The drawers in the order in which they stand on disk and in JSON. */
export const DRAWERS: readonly DrawerName[] = Object.keys(PLATES) as DrawerName[];

/** The records of each drawer, see `lateDrawers`. */
export type Drawers = Readonly<Record<DrawerName, readonly Row[]>>;

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

const noRecords = (): Drawers => {
  const drawers = {} as Record<DrawerName, readonly Row[]>;
  for (const name of DRAWERS) drawers[name] = [];
  return drawers;
};

/** A desk nobody has written on. */
export const emptyContents = (version = 1): Contents => ({
  version,
  revision: 0,
  settings: {},
  holidays: [],
  counters: {},
  drawers: noRecords(),
  extra: {},
});

/** One line of a sealed file. */
export const field = (key: string, value: unknown): string => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;

/** A list of a sealed file, one value a line. */
export const list = (key: string, values: readonly unknown[]): string =>
  values.length === 0
    ? `  "${key}": []`
    : `  "${key}": [\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
