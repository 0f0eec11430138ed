import { addDays, dayOf, LAST_DAY } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Contents } from '../../desk/live/contents.ts';

/**
 * The records of which no list of today, nor of a day to come, has anything to say unless they are changed: finished on a day before this
 * one, longer ago than their drawer looks back, and with no hour of theirs still to come. Most of a desk is at rest.
 */
export const restingIn = (contents: Contents, drawers: readonly Drawer[], facts: Facts): ReadonlySet<Row> => {
  const today = dayOf(facts.now);
  const isAtRest = (drawer: Drawer, row: Row): boolean => {
    const closedAt = drawer.closedAt(row, facts);
    const isLongClosed = closedAt !== null && dayOf(closedAt) < addDays(today, -drawer.daysAwake);
    return isLongClosed && drawer.entries([row], facts, today, LAST_DAY).length === 0;
  };
  return new Set(drawers.flatMap((drawer) => contents.drawers[drawer.name].filter((row) => isAtRest(drawer, row))));
};
