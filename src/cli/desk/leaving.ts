import { addDays, dayOf } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Leaving } from '../../desk/archive/file.ts';
import type { Contents } from '../../desk/live/contents.ts';

/**
 * Finished records that have been on the live desk for as many days as their drawer keeps them. A record that an open record comes from
 * stays with it: a petition while its answer is chased, a meeting while its decisions are.
 */
export const leavingFrom = (contents: Contents, drawers: readonly Drawer[], facts: Facts): readonly Leaving[] => {
  const held = new Set(drawers.flatMap((drawer) => sourcesOfOpen(contents, drawer, facts)));
  return drawers.flatMap((drawer) => {
    const last = addDays(dayOf(facts.now), -drawer.daysOnDesk);
    const rows = contents.drawers[drawer.name];
    const staying = new Set(drawer.stays?.(rows));
    return rows.flatMap((row) => {
      const closedAt = held.has(row.id) || staying.has(row) ? null : drawer.closedAt(row, facts);
      if (closedAt === null || dayOf(closedAt) >= last) return [];
      const when = drawer.whenOf(row);
      return [{ drawer: drawer.name, row, month: closedAt.slice(0, 7), day: when === null ? null : dayOf(when) }];
    });
  });
};

const sourcesOfOpen = (contents: Contents, drawer: Drawer, facts: Facts): readonly string[] =>
  contents.drawers[drawer.name].filter((row) => drawer.isOpen(row, facts)).flatMap((row) => drawer.refsOf(row));
