import type { Drawer } from '../core/drawer.ts';
import { type Moments, momentsOf, NO_MOMENTS } from '../core/moments.ts';
import type { DrawerName, Row } from '../core/record.ts';
import { inward, inwardMoment, outward, outwardMoment, type Zone } from './zone.ts';

/** A drawer as far as the desk has to know it: its name, and the schema that says which fields of its records are moments. */
export type DrawerKind = Pick<Drawer, 'name' | 'schema'>;

/** The time zone of the files and the schemas of the drawers. Records are converted by them when they are read and written. */
export type Forms = { readonly zone: Zone; readonly drawers: readonly DrawerKind[] };

/** Names of the drawers that this program knows, in the order in which they stand in files. */
export const knownNames = ({ drawers }: Forms): readonly DrawerName[] => drawers.map(({ name }) => name);

/**
 * Fields of that drawer's records that are moments. A drawer of a newer program has none: its records stay as they are. The schema is
 * looked at late, because most commands need one drawer or none.
 */
export const momentsIn = (drawer: DrawerName, { drawers }: Forms): Moments => {
  const kind = drawers.find(({ name }) => name === drawer);
  return kind === undefined ? NO_MOMENTS : momentsOf(kind.schema);
};

const asRead = new WeakMap<Row, unknown>();

/** The record in memory for a record in a file. The written form is remembered for `formOf`. */
export const rowOf = (form: Row, drawer: DrawerName, forms: Forms): Row => {
  const row = inward(form, momentsIn(drawer, forms), forms.zone);
  asRead.set(row, form);
  return row;
};

/**
 * The record in memory for a record in a file, made of the same object, which nobody else may have. That takes half the time and memory of
 * `rowOf`. If one of its moments would be written in another way than it was read, it is left as it is, and a record is made by `rowOf`.
 */
export const rowInPlace = (form: Row, drawer: DrawerName, forms: Forms): Row => {
  const { zone } = forms;
  const moments = momentsIn(drawer, forms);
  let isKept = true;
  turnInPlace(form, moments, (text) => {
    isKept &&= outwardMoment(inwardMoment(text, zone), zone) === text;
    return text;
  });
  if (!isKept) return rowOf(form, drawer, forms);
  turnInPlace(form, moments, (text) => inwardMoment(text, zone));
  return form;
};

/** Replaces the moments in a value. */
const turnInPlace = (value: unknown, moments: Moments, turn: (written: string) => string): void => {
  if (Array.isArray(value))
    for (let n = 0; n < value.length; n += 1) {
      if (moments === true && typeof value[n] === 'string') value[n] = turn(value[n]);
      else turnInPlace(value[n], moments, turn);
    }
  else if (moments !== true && hasFields(value))
    for (const field of Object.keys(moments)) {
      const [inner, part] = [moments[field] as Moments, value[field]];
      if (typeof part !== 'string') turnInPlace(part, inner, turn);
      else if (inner === true) value[field] = turn(part);
    }
};

const hasFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The record as it is written to a file. A record that was read and not changed is written exactly as it was read: an hour that comes
 * twice when clocks go back would otherwise always be written as the first of the two.
 */
export const formOf = (row: Row, drawer: DrawerName, forms: Forms): unknown =>
  asRead.get(row) ?? outward(row, momentsIn(drawer, forms), forms.zone);
