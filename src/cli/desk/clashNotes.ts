import { clashesAmong } from '../../agenda/clash.ts';
import { gatherEntries } from '../../agenda/gather.ts';
import { agendaWords } from '../../agenda/words.ts';
import { addDays, dayOf, LAST_DAY } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import { listed, type Text } from '../../core/text.ts';
import type { Contents } from '../../desk/live/contents.ts';

/** Notes on the clashes of the records that were just written, with any entry of the desk. Those that were settled are not named again. */
export const clashNotes = (
  contents: Contents,
  touched: readonly Row[],
  drawers: readonly Drawer[],
  facts: Facts,
): readonly Text[] => {
  const ids = new Set(touched.map(({ id }) => id));
  const recordsOf = (drawer: Drawer): readonly Row[] => contents.drawers[drawer.name];
  const own = drawers
    .filter(({ letter }) => touched.some(({ id }) => id.startsWith(letter)))
    .flatMap((drawer) =>
      drawer.entries(
        recordsOf(drawer).filter(({ id }) => ids.has(id)),
        facts,
        dayOf(facts.now),
        LAST_DAY,
      ),
    );
  const days = own.flatMap(({ start, end }) => [dayOf(start), dayOf(end)]).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return clashesAmong(gatherEntries({ drawers, recordsOf, said: [] }, facts, addDays(first, -1), last))
    .filter(({ a, b, isSettled }) => !isSettled && (ids.has(a.id) || ids.has(b.id)))
    .map(({ a, b, people, place, car }) => {
      const other = ids.has(a.id) ? b : a;
      return agendaWords.clashWith(other.id, listed([...people, place ?? [], car ?? []].flat()));
    });
};
