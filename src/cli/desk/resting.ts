import { addDays, at, dayOf, LAST_DAY } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Contents } from '../../desk/live/contents.ts';

/** The number of days, the first included, on whose lists records at rest are missing. A desk is written to at least once in that time. */
export const DAYS_AT_REST = 14;

/**
 * Records at rest: no list of these days needs them unless they are changed. Either they were finished longer ago than their drawer looks
 * back, at least a day ago, and have no hour still to come. Or their drawer keeps asking, and they ask for nothing at the end of the last
 * of these days: contracts that end next year. Most records of a desk are at rest.
 */
export const restingIn = (contents: Contents, drawers: readonly Drawer[], facts: Facts): ReadonlySet<Row> => {
  const today = dayOf(facts.now);
  const isAtRest = (drawer: Drawer, row: Row): boolean => {
    const closedAt = drawer.closedAt(row, facts);
    const isLongClosed = closedAt !== null && dayOf(closedAt) < addDays(today, -drawer.daysAwake);
    return isLongClosed && drawer.entries([row], facts, today, LAST_DAY).length === 0;
  };
  const last = { ...facts, now: at(addDays(today, DAYS_AT_REST - 1), '23:59') };
  const isSilent = (drawer: Drawer, row: Row): boolean =>
    drawer.keepsAsking === true && drawer.actions([row], last).length === 0;
  return new Set(
    drawers.flatMap((drawer) => {
      const rows = contents.drawers[drawer.name];
      const staying = new Set(drawer.stays?.(rows));
      return rows.filter((row) => !staying.has(row) && (isAtRest(drawer, row) || isSilent(drawer, row)));
    }),
  );
};
