import type { DrawerName, Row } from '../../core/record.ts';
import { type Drawers, namesOf } from './contents.ts';

/** Opens a drawer: gives its records, the same ones each time. One function is one drawer, opened or not. */
export type Open = () => readonly Row[];

const opens = new WeakMap<Drawers, Readonly<Record<DrawerName, Open>>>();

/**
 * Drawers that are opened when they are first looked into. A command is about one or two of them, and to read the rest would take a
 * tenth of its time; to look at all of them, as a spread does, opens all.
 */
export const lateDrawers = (open: Readonly<Record<DrawerName, Open>>): Drawers => {
  const drawers = {} as Drawers;
  for (const [name, get] of Object.entries(open)) Object.defineProperty(drawers, name, { get, enumerable: true });
  opens.set(drawers, open);
  return drawers;
};

const openOf = (drawers: Drawers, name: DrawerName): Open | undefined => opens.get(drawers)?.[name];

/** The drawers with other records in some of them; the others stay as they are, opened or not. */
export const withDrawers = (
  drawers: Drawers,
  replaced: Readonly<Partial<Record<DrawerName, readonly Row[]>>>,
): Drawers => {
  const names = [...new Set([...namesOf(drawers), ...namesOf(replaced)])];
  const open = names.map((name): readonly [DrawerName, Open] => {
    const rows = replaced[name];
    return [name, rows === undefined ? (openOf(drawers, name) ?? (() => drawers[name])) : () => rows];
  });
  return lateDrawers(Object.fromEntries(open) as Record<DrawerName, Open>);
};

/** Whether both have the very same records in that drawer; opens none that is one and the same. */
export const isSameDrawer = (one: Drawers, other: Drawers, name: DrawerName): boolean =>
  (openOf(one, name) !== undefined && openOf(one, name) === openOf(other, name)) || one[name] === other[name];
