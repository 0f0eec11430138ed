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

/** A part of the desk that is no drawer, before and after a command. */
type Turn<T> = { readonly before: T; readonly after: T };

/** Everything that a command changed. */
export type Difference = {
  readonly changes: readonly RecordChange[];
  readonly settings?: Turn<Contents['settings']>;
  readonly holidays?: Turn<Contents['holidays']>;
  readonly extra?: Turn<Contents['extra']>;
};

export const PARTS = ['settings', 'holidays', 'extra'] as const;

/** Whether two values have the same fields and values. They may be different objects. */
export const isSameChange = (one: unknown, other: unknown): boolean =>
  one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));

/** The difference between two states of the desk; null if there is none. A record written anew with the same fields is no change. */
export const differenceOf = (before: Contents, after: Contents): Difference | null => {
  const names = [...new Set([before, after].flatMap(({ drawers }) => drawerNamesOf(drawers)))];
  const touched = names.filter((name) => !isSameDrawer(before.drawers, after.drawers, name));
  const changes = touched.flatMap((name) =>
    changesIn(name, recordsOf(before.drawers, name), recordsOf(after.drawers, name)),
  );
  const turned = PARTS.filter((part) => !isSameChange(before[part], after[part]));
  if (changes.length === 0 && turned.length === 0) return null;
  return { changes, ...Object.fromEntries(turned.map((part) => [part, { before: before[part], after: after[part] }])) };
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
  const changed = [...new Set(changes.map(({ drawer }) => drawer))].map((drawer) => {
    const own = changes.filter((change) => change.drawer === drawer);
    return [drawer, withChanges(recordsOf(contents.drawers, drawer), own)] as const;
  });
  const turned = PARTS.flatMap((part) => (parts[part] === undefined ? [] : [[part, parts[part].after] as const]));
  const drawers = withDrawers(contents.drawers, Object.fromEntries(changed));
  return { ...contents, ...Object.fromEntries(turned), drawers };
};

const withChanges = (rows: readonly Row[], changes: readonly RecordChange[]): Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, after } of changes) {
    if (after === null) byId.delete(id);
    else byId.set(id, after);
  }
  return [...byId.values()];
};
