import type { Change } from './scheduler.ts';

/** What differs between two texts of a few lines: a line that stands in both is not told, wherever it stands. */
export const changeOf = (where: string, before: readonly string[], after: readonly string[]): Change => ({
  where,
  removed: before.filter((line) => !after.includes(line)),
  added: after.filter((line) => !before.includes(line)),
});
