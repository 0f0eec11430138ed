import type { Drawer } from '../../../core/drawer.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import type { Contents } from '../../../desk/live/contents.ts';

/** A record that got another id than it has in the file. */
export type Moved = { readonly from: string; readonly to: string };

/** The ids of the records of a desk, by drawer. */
export type Addresses = Pick<Contents, 'counters'> & {
  readonly drawers: Readonly<Record<DrawerName, readonly Pick<Row, 'id' | 'uid'>[]>>;
};

const numberOf = ({ id }: Pick<Row, 'id'>): number => Number(id.slice(1));

/**
 * The id on this desk for each id of the imported desk. A known record (by uid) has its present id. A new record keeps its id if this desk
 * never used the number, else it gets a number above all that either desk ever used. An id without a record stays as it is.
 */
export const addresses = (ours: Addresses, theirs: Addresses, drawers: readonly Drawer[]) => {
  const moved = drawers.flatMap((drawer) => movedIn(ours, theirs, drawer));
  return { idOf: idsAfter(moved), moved };
};

/**
 * The id after the moves. This is a function of its own, because the closures of one function hold all that any of them uses: here the ids of
 * both desks.
 */
const idsAfter = (moved: readonly Moved[]): ((id: string) => string) => {
  const ids = new Map(moved.map(({ from, to }) => [from, to]));
  return (id) => ids.get(id) ?? id;
};

const movedIn = (ours: Addresses, theirs: Addresses, { name, letter }: Drawer): Moved[] => {
  const here = ours.drawers[name];
  const known = new Map<string, string>();
  for (const { uid, id } of here) known.set(uid, id);
  const used = highest(ours.counters[letter], here);
  let next = Math.max(used, highest(theirs.counters[letter], theirs.drawers[name]));
  const moved: Moved[] = [];
  for (const row of theirs.drawers[name]) {
    const mine = known.get(row.uid);
    if (mine === row.id || (mine === undefined && numberOf(row) > used)) continue;
    if (mine === undefined) next += 1;
    moved.push({ from: row.id, to: mine ?? `${letter}${next}` });
  }
  return moved;
};

const highest = (counter: number | undefined, rows: readonly Pick<Row, 'id'>[]): number =>
  rows.reduce((most, row) => Math.max(most, numberOf(row) || 0), counter ?? 0);
