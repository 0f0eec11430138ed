import type { Drawer } from './drawer.ts';
import { mapMoments, telephonesOf } from './moments.ts';
import { phoneFor } from './personal/mask.ts';
import type { Row } from './record.ts';

/** The record with each telephone number in it masked, whatever form the number has. */
export const withPhonesMasked = (drawer: Pick<Drawer, 'schema'>, record: Row): Row => inMasks(drawer, record) as Row;

/** A value with the fields of the drawer's records, such as a record as JSON shows it, with each telephone number masked. */
export const inMasks = ({ schema }: Pick<Drawer, 'schema'>, value: unknown): unknown =>
  mapMoments(value, telephonesOf(schema), (number) => phoneFor(number, false));
