import { type Line, millisecondsOf, NOTHING } from './process.ts';

/** Something to measure: the line of one run, made before the clock starts; whatever it needs is prepared with it. */
export type Work = { readonly name: string; readonly line: (run: number) => Line };

/** Ratios to `node -e 0`: the median of the pairs, and the quartiles around it. */
export type Ratio = { readonly median: number; readonly low: number; readonly high: number };

/** The value below which that share of the others lies, between two of them where need be. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
};

/**
 * Measures by pairs, nothing and then the work, so that a busy machine slows both; and all works in turn within one run, so that
 * no work alone has the quiet minute. Each is run once before, to warm the disk and to make whatever its first run makes.
 * `milliseconds` is the median of nothing: the machine, not a result.
 */
export const measure = (works: readonly Work[], runs: number): { ratios: readonly Ratio[]; milliseconds: number } => {
  for (const { line } of works) millisecondsOf(line(0));
  const nothing: number[] = [];
  const pairs = works.map((): number[] => []);
  for (let run = 1; run <= runs; run += 1) {
    works.forEach(({ line }, n) => {
      const prepared = line(run);
      const base = millisecondsOf(NOTHING);
      nothing.push(base);
      pairs[n]?.push(millisecondsOf(prepared) / base);
    });
  }
  const ratios = pairs.map((all) => ({
    median: quantile(all, 0.5),
    low: quantile(all, 0.25),
    high: quantile(all, 0.75),
  }));
  return { ratios, milliseconds: quantile(nothing, 0.5) };
};
