/** Figures of one column of the table before they become text: ratios by the name of the work, and the peak memory of `today` in MiB. */
export type Figures = {
  readonly records: number;
  /** The nouns of which the desk has records besides: `nouns` for all, or the name of a group; null for none. */
  readonly more: string | null;
  readonly medians: ReadonlyMap<string, number>;
  readonly peak: number;
};

/** Highest ratio to `node -e 0` that is allowed for each work. The morning list must not be slow, however old the desk is. */
const MOST: readonly (readonly [records: number, work: string, most: number])[] = [
  [1_000, 'today', 2.3],
  [100_000, 'week', 2.1],
  [100_000, 'remind, nothing due', 2.1],
  [100_000, 'TAB behind an id', 1.9],
  [100_000, 'visitor in', 2.6],
  [100_000, 'jot', 2.2],
  [100_000, 'visitor in, first of the day', 4],
  [100_000, 'followup list', 2.3],
  [100_000, 'show F1', 2.3],
  [100_000, 'why F1', 2.3],
  [100_000, 'duty who', 1.95],
  [100_000, 'visitor inside', 1.95],
  [100_000, 'search 防汛备汛 整改情况报告', 7],
  [100_000, 'doctor', 25],
];

/**
 * Highest ratio of the morning list of a ten-year desk to that of a one-month desk, in an office as busy and in one three times as busy.
 */
const MOST_BY_AGE = 1.15;
/**
 * Highest number of `node -e 0` that the records of all other nouns add to the morning list: 0.1 for routines, cars, contracts, rounds and
 * meetings, 0.15 for papers and incidents.
 */
const MOST_FOR_NOUNS = 0.25;
/** The same for thirty meetings of which no line is due: the morning list opens nothing for them. */
const MOST_FOR_ANNOUNCED = 0.1;
const AGED = [100_000, 300_000];
const MOST_MIB = 60;
/** Lowest number of rows per second for importing a visitors' book. */
const LEAST_ROWS_A_SECOND = 20_000;

/**
 * Figures of imports and restores: the ratio of `today` after an import of 100,000 rows and after a restore of 100,000 records, and the peak memory
 * in MiB of reading and importing a workbook of 50,000 rows.
 */
export type BookFigures = {
  readonly after: number;
  readonly restored: number;
  readonly reading: number;
  readonly importing: number;
};
const MOST_AFTER_MANY = 3;
const MOST_MIB_OF_BOOK = 300;

/** Sentences about limits of imports that were missed. */
export const missedByBooks = ({ after, restored, reading, importing }: BookFigures): readonly string[] => [
  ...over('today after an import of 100,000 rows', after, MOST_AFTER_MANY),
  ...over('today after a restore of 100,000 records', restored, MOST_AFTER_MANY),
  ...over('MiB of reading a workbook of 50,000 rows', reading, MOST_MIB_OF_BOOK),
  ...over('MiB of importing a workbook of 50,000 rows', importing, MOST_MIB_OF_BOOK),
];

const over = (what: string, is: number, most: number): readonly string[] =>
  is <= most ? [] : [`${what}: ${is.toFixed(2)}, at most ${most.toFixed(2)}`];

/** Sentences about all limits that were missed. A work that was not measured misses none. */
export const missed = (columns: readonly Figures[], rowsASecond: number | null): readonly string[] => {
  const medianOf = (records: number, work: string, more: string | null = null): number =>
    columns.find((column) => column.records === records && column.more === more)?.medians.get(work) ?? 0;
  const month = medianOf(1_000, 'today');
  return [
    ...MOST.flatMap(([records, work, most]) =>
      over(`${work} of ${records.toLocaleString('en')}`, medianOf(records, work), most),
    ),
    ...AGED.flatMap((records) =>
      month === 0
        ? []
        : over(
            `today of ${records.toLocaleString('en')} by that of 1,000`,
            medianOf(records, 'today') / month,
            MOST_BY_AGE,
          ),
    ),
    ...over(
      'today of 1,000 with all nouns, above that without',
      medianOf(1_000, 'today', 'nouns') - month,
      MOST_FOR_NOUNS,
    ),
    ...over(
      'today of 1,000 with announced meetings, above that without',
      medianOf(1_000, 'today', 'announced') - month,
      MOST_FOR_ANNOUNCED,
    ),
    ...columns.flatMap(({ records, peak }) => over(`MiB of today of ${records.toLocaleString('en')}`, peak, MOST_MIB)),
    ...(rowsASecond === null || rowsASecond >= LEAST_ROWS_A_SECOND
      ? []
      : [`rows a second of an import: ${Math.round(rowsASecond)}, at least ${LEAST_ROWS_A_SECOND}`]),
  ];
};
