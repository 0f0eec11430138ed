import { dayOf } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Row } from '../../core/record.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { RecordChange } from '../../desk/changes.ts';
import { displacedBy, pointedAt } from '../../desk/journal/needRefusals.ts';
import { doAgain, type Objecting, takeBack } from '../../desk/journal/takeBack.ts';
import type { Store } from '../../desk/store.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';

/** Undo and redo. An undo of one record is refused if another record needs what it takes away; the drawers know which. */
export const takingBack = (store: Store, drawers: readonly Drawer[]): Pick<OpenDesk, 'undo' | 'redo'> => ({
  undo: (asked) => takeBack(store, asked, objectionsOf(store, drawers)),
  redo: (steps) => doAgain(store, steps),
});

const objectionsOf =
  (store: Store, drawers: readonly Drawer[]): Objecting =>
  (after, difference) => {
    const changes = [...difference.changes];
    const gone = changes.flatMap(({ before, after: left }) => (before === null || left !== null ? [] : [before]));
    refusePointing(gone, drawers, (drawer) => [
      ...after.drawers[drawer.name],
      ...store.archived(drawer.name, pointingAt(gone)),
    ]);
    for (const drawer of drawers) {
      const back = changes.filter((change) => change.drawer === drawer.name && change.after !== null);
      if (back.length > 0 && drawer.excludes !== undefined)
        refuseDisplaced(back, drawer, [
          ...after.drawers[drawer.name],
          ...store.archived(drawer.name, { since: `${earliest(back)}-01-01` }),
        ]);
    }
  };

/** The first year of these records. Records that exclude each other are of one year: they share a date or a document number. */
const earliest = (changes: readonly RecordChange[]): string =>
  changes.flatMap(({ after }) => (after === null ? [] : [after.createdAt.slice(0, 4)])).sort()[0] ?? '';

/** The archived records that may point at these. A record is closed after the ones it points at were made. */
const pointingAt = (gone: readonly Row[]): Sieve => {
  const since = gone.map(({ createdAt }) => dayOf(createdAt)).sort()[0] ?? '';
  const [only, ...others] = gone;
  return only === undefined || others.length > 0 ? { since } : { since, pointingAt: only.id };
};

const refusePointing = (
  gone: readonly Row[],
  drawers: readonly Drawer[],
  recordsOf: (drawer: Drawer) => readonly Row[],
): void => {
  if (gone.length === 0) return;
  const ids = new Set(gone.map(({ id }) => id));
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
