import type { Field } from '../../../core/field.ts';
import type { Text } from '../../../core/text.ts';
import type { BookField } from './book.ts';

/** Words and signs in a cell that is meant to be empty. */
const NOTHING = /^(?:无|暂无|不详|-+|—+|－+|\/|n\/a|none|null)$/i;

/** A column that is read like an option of the command line; undefined if the cell is empty. */
export const columnOf = <T>(
  label: Text,
  heads: readonly string[],
  field: Pick<Field<T, false>, 'read'>,
): BookField<T | undefined> => ({
  label,
  heads,
  read: (cell, { reading }) => (cell === null || NOTHING.test(cell) ? undefined : field.read([cell], reading)),
});
