import { compare } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import type { BookFields } from './book.ts';
import { fieldText, type Places } from './columns.ts';

/** A column that was used, in the form in which `--map` takes it. */
export type UsedColumn = { readonly field: string; readonly label: Text; readonly column: string };

/** The mapping that was used, in the order of the file. */
export const mappingUsed = (places: Places, heads: readonly string[], fields: BookFields): readonly UsedColumn[] =>
  Object.entries(places)
    .flatMap(([field, at]) => (at === undefined ? [] : [[field, at] as const]))
    .sort(([a, x], [b, y]) => x - y || compare(a, b))
    .map(([field, at]) => ({ field, label: fieldText(field, fields), column: `${heads[at] ?? at + 1}` }));

/** Headings of columns without a field. */
export const unused = (places: Places, heads: readonly string[]): readonly string[] =>
  heads.filter((head, at) => head !== '' && !Object.values(places).includes(at));
