import type { Drawer } from '../../../core/drawer.ts';
import type { Row } from '../../../core/record.ts';
import type { Contents } from '../../../desk/live/contents.ts';

/** A record that got another id than it has in the file. */
export type Moved = { readonly from: string; readonly to: string };

const numberOf = ({ id }: Row): number => Number(id.slice(1));

/**
 * The id on this desk for each id of the imported desk. A known record (by uid) has its present id. A new record keeps its id if this desk
 * never used the number, else it gets a number above all that either desk ever used. An id without a record stays as it is.
 */
export const addresses = (ours: Contents, theirs: Contents, drawers: readonly Drawer[]) => {
  const pairs = drawers.flatMap((drawer) => pairsOf(ours, theirs, drawer));
  const ids = new Map(pairs.map(({ from, to }) => [from, to]));
  return { idOf: (id: string): string => ids.get(id) ?? id, moved: pairs.filter(({ from, to }) => from !== to) };
};

const pairsOf = (ours: Contents, theirs: Contents, { name, letter }: Drawer): Moved[] => {
  const here = ours.drawers[name];
  const known = new Map(here.map(({ uid, id }) => [uid, id]));
  const used = highest(ours.counters[letter], here);
  let next = Math.max(used, highest(theirs.counters[letter], theirs.drawers[name]));
  return theirs.drawers[name].map((row) => {
    const mine = known.get(row.uid);
    if (mine !== undefined) return { from: row.id, to: mine };
    if (numberOf(row) > used) return { from: row.id, to: row.id };
    next += 1;
    return { from: row.id, to: `${letter}${next}` };
  });
};

const highest = (counter: number | undefined, rows: readonly Row[]): number =>
  rows.reduce((most, row) => Math.max(most, numberOf(row) || 0), counter ?? 0);
