import type { ScheduleChange } from './scheduler.ts';

/** Lines that were removed and lines that were added. A line in both texts does not count, wherever it stands. */
export const changeOf = (where: string, before: readonly string[], after: readonly string[]): ScheduleChange => ({
  where,
  removed: before.filter((line) => !after.includes(line)),
  added: after.filter((line) => !before.includes(line)),
});
