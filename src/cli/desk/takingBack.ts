import { dayOf } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Changes, RecordChange } from '../../desk/changes.ts';
import { displacedBy, pointedAt } from '../../desk/journal/needRefusals.ts';
import { doAgain, type Objecting, takeBack } from '../../desk/journal/takeBack.ts';
import type { Store } from '../../desk/store.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';

/** Undo and redo. An undo of one record is refused if another record needs what it takes away; the drawers know which. */
export const takingBack = (store: Store, drawers: readonly Drawer[]): Pick<OpenDesk, 'undo' | 'redo'> => ({
  undo: (asked) => takeBack(store, asked, objectionsOf(drawers)),
  redo: (steps) => doAgain(store, steps),
});

const objectionsOf =
  (drawers: readonly Drawer[]): Objecting =>
  (after, { changes }) => {
    const excluding = drawers.filter(({ excludes }) => excludes !== undefined);
    const { gone, back } = sortedOut(changes, new Set(excluding.map(({ name }) => name)));
    refusePointing(gone, drawers, ({ name }) => after(name, pointingAt(gone)));
    for (const drawer of excluding) {
      const own = back.filter((change) => change.drawer === drawer.name);
      if (own.length > 0) refuseDisplaced(own, drawer, [...after(drawer.name, { since: `${earliest(own)}-01-01` })]);
    }
  };

/** Records that are no longer there: their ids, and the day on which the first of them was made. */
type Gone = { readonly ids: ReadonlySet<string>; readonly since: string };

/** The records that go, and the changes that leave a record in one of these drawers. All others are not held: a large import has too many. */
const sortedOut = (changes: Changes, kept: ReadonlySet<DrawerName>) => {
  const ids = new Set<string>();
  const back: RecordChange[] = [];
  let first: string | null = null;
  for (const change of changes) {
    const { id, before, after, drawer } = change;
    if (after !== null && kept.has(drawer)) back.push(change);
    if (before === null || after !== null) continue;
    ids.add(id);
    if (first === null || before.createdAt < first) first = before.createdAt;
  }
  const gone: Gone = { ids, since: first === null ? '' : dayOf(first) };
  return { gone, back };
};

/** The first year of these records. Records that exclude each other are of one year: they share a date or a document number. */
const earliest = (changes: readonly RecordChange[]): string =>
  changes.flatMap(({ after }) => (after === null ? [] : [after.createdAt.slice(0, 4)])).sort()[0] ?? '';

/** The archived records that may point at these. A record is closed after the ones it points at were made. */
const pointingAt = ({ ids, since }: Gone): Sieve => {
  const [only] = ids;
  return only === undefined || ids.size > 1 ? { since } : { since, pointingAt: only };
};

const refusePointing = (
  { ids }: Gone,
  drawers: readonly Drawer[],
  recordsOf: (drawer: Drawer) => Iterable<Row>,
): void => {
  if (ids.size === 0) return;
  for (const drawer of drawers.filter(({ readdressed }) => readdressed !== undefined))
    for (const record of recordsOf(drawer)) {
      const missed = idsIn(record, drawer).find((id) => ids.has(id));
      if (missed !== undefined && !ids.has(record.id)) throw pointedAt(missed, record.id);
    }
};

/** The ids of other records that a record points at. */
const idsIn = (record: Row, drawer: Drawer): readonly string[] => {
  const ids: string[] = [];
  drawer.readdressed?.(record, (id) => {
    ids.push(id);
    return id;
  });
  return ids;
};

const refuseDisplaced = (changes: readonly RecordChange[], { excludes }: Drawer, records: readonly Row[]): void => {
  const isExcluded = (one: Row | null, other: Row): boolean => one !== null && excludes?.(one, other) === true;
  for (const { id, before, after } of changes) {
    const other = records.find((one) => one.id !== id && isExcluded(after, one) && !isExcluded(before, one));
    if (other !== undefined) throw displacedBy(id, other.id);
  }
};
