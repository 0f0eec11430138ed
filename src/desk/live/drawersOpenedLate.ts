import type { DrawerName, Row } from '../../core/record.ts';
import { type Drawers, drawerNamesOf } from './contents.ts';

/**
 * Opens a drawer and returns its records, the same objects each time. The same function means the same records, even before it was
 * called.
 */
export type Open = () => readonly Row[];

const opens = new WeakMap<Drawers, Readonly<Record<DrawerName, Open>>>();

/**
 * Drawers whose records are parsed when they are first used. A command uses one or two, and parsing all would take a tenth of its time. A
 * spread uses all of them.
 */
export const lateDrawers = (open: Readonly<Record<DrawerName, Open>>): Drawers => {
  const drawers = {} as Drawers;
  for (const [name, get] of Object.entries(open)) Object.defineProperty(drawers, name, { get, enumerable: true });
  opens.set(drawers, open);
  return drawers;
};

const openOf = (drawers: Drawers, name: DrawerName): Open | undefined => opens.get(drawers)?.[name];

/** The drawers with the records of some replaced. The others are not opened. */
export const withDrawers = (
  drawers: Drawers,
  replaced: Readonly<Partial<Record<DrawerName, readonly Row[]>>>,
): Drawers => {
  const names = [...new Set([...drawerNamesOf(drawers), ...drawerNamesOf(replaced)])];
  const open = names.map((name): readonly [DrawerName, Open] => {
    const rows = replaced[name];
    return [name, rows === undefined ? (openOf(drawers, name) ?? (() => drawers[name])) : () => rows];
  });
  return lateDrawers(Object.fromEntries(open) as Record<DrawerName, Open>);
};

/** Whether a drawer has the same records in both. Does not open it if that is clear without. */
export const isSameDrawer = (one: Drawers, other: Drawers, name: DrawerName): boolean =>
  (openOf(one, name) !== undefined && openOf(one, name) === openOf(other, name)) || one[name] === other[name];
