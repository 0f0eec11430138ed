import type { DrawerName, Row } from '../core/record.ts';
import { type Contents, drawerNamesOf, recordsOf } from './live/contents.ts';
import { isSameDrawer, withDrawers } from './live/drawersOpenedLate.ts';

/** A change of one record. `before` is null for a new record, `after` for a removed one. */
export type RecordChange = {
  readonly drawer: DrawerName;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
};

/**
 * Changes of records, in an array, or read anew from the journal each time they are gone through: those of a large import do not fit into
 * memory.
 */
export type Changes = Iterable<RecordChange> & { readonly length: number };

/** The changes that are made of others, or of what was read, each when it is gone through. */
export const eachChanged = <T>(
  changes: Iterable<T> & { readonly length: number },
  make: (change: T) => RecordChange,
): Changes => ({
  length: changes.length,
  *[Symbol.iterator]() {
    for (const change of changes) yield make(change);
  },
});

/** Ids of the changes that pass the test. */
export const changedIds = (changes: Changes, isWanted: (change: RecordChange) => boolean = () => true): string[] => {
  const ids: string[] = [];
  for (const change of changes) if (isWanted(change)) ids.push(change.id);
  return ids;
};

/** The first changes, as many as that. */
export const firstOf = (changes: Changes, most: number): readonly RecordChange[] => {
  const first: RecordChange[] = [];
  for (const change of changes) {
    if (first.length === most) return first;
    first.push(change);
  }
  return first;
};

/** The change of the record with this id; null if there is none. */
export const changeOfId = (changes: Changes, id: string): RecordChange | null => {
  for (const change of changes) if (change.id === id) return change;
  return null;
};

/** A part of the desk that is no drawer, before and after a command. */
type Turn<T> = { readonly before: T; readonly after: T };

/** Everything that a command changed. */
export type Difference = {
  readonly changes: Changes;
  readonly settings?: Turn<Contents['settings']>;
  readonly holidays?: Turn<Contents['holidays']>;
  readonly extra?: Turn<Contents['extra']>;
};

export const PARTS = ['settings', 'holidays', 'extra'] as const;

/** Whether two values have the same fields and values. They may be different objects. */
export const isSameChange = (one: unknown, other: unknown): boolean =>
  one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));

/** A difference that is held in memory. */
export type MadeDifference = Difference & { readonly changes: readonly RecordChange[] };

/** The difference between two states of the desk; null if there is none. A record written anew with the same fields is no change. */
export const differenceOf = (before: Contents, after: Contents): MadeDifference | null => {
  const names = [...new Set([before, after].flatMap(({ drawers }) => drawerNamesOf(drawers)))];
  const touched = names.filter((name) => !isSameDrawer(before.drawers, after.drawers, name));
  const changes = touched.flatMap((name) =>
    changesIn(name, recordsOf(before.drawers, name), recordsOf(after.drawers, name)),
  );
  const turned = partsTurned(before, after);
  return changes.length === 0 && Object.keys(turned).length === 0 ? null : { changes, ...turned };
};

/** The parts of the desk that differ. */
export const partsTurned = (
  before: Pick<Contents, (typeof PARTS)[number]>,
  after: Pick<Contents, (typeof PARTS)[number]>,
): Omit<Difference, 'changes'> => {
  const turned = PARTS.filter((part) => !isSameChange(before[part], after[part]));
  return Object.fromEntries(turned.map((part) => [part, { before: before[part], after: after[part] }]));
};

const changesIn = (drawer: DrawerName, before: readonly Row[], after: readonly Row[]): RecordChange[] => {
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map((row) => row.id));
  const written = after
    .map((row) => ({ drawer, id: row.id, before: old.get(row.id) ?? null, after: row }))
    .filter((change) => !isSameChange(change.before, change.after));
  const removed = before.filter((row) => !kept.has(row.id));
  return [...written, ...removed.map((row) => ({ drawer, id: row.id, before: row, after: null }))];
};

/**
 * The desk after a difference. A changed record stays in its place, a new one comes last. Applied twice, a difference has the effect of
 * once.
 */
export const withDifference = (contents: Contents, { changes, ...parts }: Difference): Contents => {
  const changed = [...byDrawer(changes)].map(
    ([drawer, own]) => [drawer, withChanges(recordsOf(contents.drawers, drawer), own)] as const,
  );
  const turned = PARTS.flatMap((part) => (parts[part] === undefined ? [] : [[part, parts[part].after] as const]));
  const drawers = withDrawers(contents.drawers, Object.fromEntries(changed));
  return { ...contents, ...Object.fromEntries(turned), drawers };
};

/** Changes by their drawers. */
export const byDrawer = (changes: Changes): ReadonlyMap<DrawerName, readonly RecordChange[]> => {
  const groups = new Map<DrawerName, RecordChange[]>();
  for (const change of changes) {
    const group = groups.get(change.drawer);
    if (group === undefined) groups.set(change.drawer, [change]);
    else group.push(change);
  }
  return groups;
};

const withChanges = (rows: readonly Row[], changes: readonly RecordChange[]): Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, after } of changes) {
    if (after === null) byId.delete(id);
    else byId.set(id, after);
  }
  return [...byId.values()];
};
