import { addDays, dayOf, LAST_DAY } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Contents } from '../../desk/live/contents.ts';

/**
 * Records at rest: no list of today or of a later day needs them unless they are changed. They were finished longer ago than their drawer
 * looks back, at least a day ago, and have no hour still to come. Most records of a desk are at rest.
 */
export const restingIn = (contents: Contents, drawers: readonly Drawer[], facts: Facts): ReadonlySet<Row> => {
  const today = dayOf(facts.now);
  const isAtRest = (drawer: Drawer, row: Row): boolean => {
    const closedAt = drawer.closedAt(row, facts);
    const isLongClosed = closedAt !== null && dayOf(closedAt) < addDays(today, -drawer.daysAwake);
    return isLongClosed && drawer.entries([row], facts, today, LAST_DAY).length === 0;
  };
  return new Set(
    drawers.flatMap((drawer) => {
      const rows = contents.drawers[drawer.name];
      const staying = new Set(drawer.stays?.(rows));
      return rows.filter((row) => !staying.has(row) && isAtRest(drawer, row));
    }),
  );
};
