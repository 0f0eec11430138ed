import type { Drawer } from '../core/drawer.ts';
import { type Moments, momentsOf, NO_MOMENTS } from '../core/moments.ts';
import type { DrawerName, Row } from '../core/record.ts';
import { inward, outward, type Zone } from './zone.ts';

/** What the desk has to know of a drawer: its name, and the schema that says which fields of its records are moments. */
export type DrawerKind = Pick<Drawer, 'name' | 'schema'>;

/** What the form of a record in a file depends on: the zone of its moments, and which of its fields are moments. */
export type Forms = { readonly zone: Zone; readonly drawers: readonly DrawerKind[] };

/** The names of the drawers that this program knows, in the order of files. */
export const knownNames = ({ drawers }: Forms): readonly DrawerName[] => drawers.map(({ name }) => name);

/** The moments in a record of that drawer; none in a stranger's, which stays as it stands. Asked for late: most commands need those of one drawer, or of none. */
export const momentsIn = (drawer: DrawerName, { drawers }: Forms): Moments => {
  const kind = drawers.find(({ name }) => name === drawer);
  return kind === undefined ? NO_MOMENTS : momentsOf(kind.schema);
};

const asRead = new WeakMap<Row, unknown>();

/** A record of a file as the program knows it. How it stood there is remembered for `formOf`. */
export const rowOf = (form: Row, drawer: DrawerName, forms: Forms): Row => {
  const row = inward(form, momentsIn(drawer, forms), forms.zone);
  asRead.set(row, form);
  return row;
};

/**
 * A record as it is written to files. One that was read and not changed is written as it stood: an hour that comes twice when clocks go
 * back would otherwise always be written as the first of the two.
 */
export const formOf = (row: Row, drawer: DrawerName, forms: Forms): unknown =>
  asRead.get(row) ?? outward(row, momentsIn(drawer, forms), forms.zone);
