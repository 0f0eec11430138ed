/** What one column of the table says, before it is made text: ratios by the name of the work, the peak of `today` in MiB. */
export type Figures = {
  readonly records: number;
  readonly medians: ReadonlyMap<string, number>;
  readonly peak: number;
};

/** The start of the day must not be felt, however old the desk is; these are the most that each may cost, as a ratio to `node -e 0`. */
const MOST: readonly (readonly [records: number, work: string, most: number])[] = [
  [1_000, 'today', 2.3],
  [100_000, 'visitor in', 2.6],
  [100_000, 'visitor in, first of the day', 4],
  [100_000, 'followup list', 2.3],
  [100_000, 'show F1', 2.3],
  [100_000, 'why F1', 2.3],
  [100_000, 'search 防汛备汛 整改情况报告', 14],
];

/** Ten years may cost the morning list so much more than a month, in an office as busy as that and in one three times as busy. */
const MOST_BY_AGE = 1.15;
const AGED = [100_000, 300_000];
const MOST_MIB = 60;
/** Of an old visitors' book taken in. */
const LEAST_ROWS_A_SECOND = 20_000;

const over = (what: string, is: number, most: number): readonly string[] =>
  is <= most ? [] : [`${what}: ${is.toFixed(2)}, at most ${most.toFixed(2)}`];

/** Every limit that is missed, in words; what was not measured misses none. */
export const missed = (columns: readonly Figures[], rowsASecond: number | null): readonly string[] => {
  const medianOf = (records: number, work: string): number =>
    columns.find((column) => column.records === records)?.medians.get(work) ?? 0;
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
    ...columns.flatMap(({ records, peak }) => over(`MiB of today of ${records.toLocaleString('en')}`, peak, MOST_MIB)),
    ...(rowsASecond === null || rowsASecond >= LEAST_ROWS_A_SECOND
      ? []
      : [`rows a second of an import: ${Math.round(rowsASecond)}, at least ${LEAST_ROWS_A_SECOND}`]),
  ];
};
