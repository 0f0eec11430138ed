import { PLATES } from './plates.ts';
import type { DrawerName } from './record.ts';

/**
 * A field that the command of an action needs although the verb can do without it, the beginning of its value if that is known, and other
 * such fields.
 */
export type Asks = { readonly field: string; readonly begin?: string; readonly others?: readonly string[] };

/** The names of the fields that are asked for, in this order. */
export const fieldsOf = ({ field, others = [] }: Asks): readonly string[] => [field, ...others];

/**
 * How an action ends: the verb that settles it, the words behind the id of the record, what else has to be asked, and another verb that is
 * usually wanted with it.
 */
export type ActionEnd = {
  readonly verb: string;
  readonly rest?: readonly string[];
  readonly asks?: Asks;
  readonly also?: string;
};

/** The command that settles an action, in English words without `office`. Values that it still needs are asked for on a terminal. */
export type Next = { readonly next: readonly string[]; readonly asks?: Asks; readonly also?: string };

/** Words that somebody wrote, as values of a command: whatever begins like an option stands behind `--`. */
export const asValue = (written: string): readonly string[] => (/^[-—–－]/.test(written) ? ['--', written] : [written]);

/** The command of a record that ends so. */
export const nextFor = (drawer: DrawerName, id: string, { verb, rest = [], asks, also }: ActionEnd): Next => {
  const next = [PLATES[drawer].noun, verb, id, ...rest];
  return { next, ...(asks === undefined ? {} : { asks }), ...(also === undefined ? {} : { also }) };
};
