import { type Command, millisecondsOf, NOTHING } from './process.ts';

/** One work to measure. `command` gives the command of one run and prepares what it needs, before the clock starts. */
export type Work = { readonly name: string; readonly command: (run: number) => Command };

/** Ratio to `node -e 0`: the median of all pairs, with the lower and upper quartile. */
export type Ratio = { readonly median: number; readonly low: number; readonly high: number };

/** Value below which the given share of the values lies, interpolated between two of them if necessary. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
};

/**
 * Measures pairs: first `node -e 0`, then the work, so that a busy machine slows both. All works take turns within one round, so that no
 * work alone has a quiet minute. Each work is run once before it counts, which warms the disk and creates the files of its first run.
 * `milliseconds` is the median time of `node -e 0`, null if there are no works. It tells about the machine and is no result.
 */
export const measure = (
  works: readonly Work[],
  runs: number,
): { ratios: readonly Ratio[]; milliseconds: number | null } => {
  for (const { command } of works) millisecondsOf(command(0));
  const nothing: number[] = [];
  const pairs = works.map((): number[] => []);
  for (let run = 1; run <= runs; run += 1) {
    works.forEach(({ command }, n) => {
      const prepared = command(run);
      const { atTerminal = false } = prepared;
      const base = millisecondsOf({ line: NOTHING, atTerminal });
      nothing.push(base);
      pairs[n]?.push(millisecondsOf(prepared) / base);
    });
  }
  const ratios = pairs.map((all) => ({
    median: quantile(all, 0.5),
    low: quantile(all, 0.25),
    high: quantile(all, 0.75),
  }));
  return { ratios, milliseconds: nothing.length === 0 ? null : quantile(nothing, 0.5) };
};
