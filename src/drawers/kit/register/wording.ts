import type { Wording } from '../../../core/wording.ts';
import { valueInWords } from '../wording.ts';
import type { Declaration, Logs, RecordOf } from './declaration.ts';
import { isBlank } from './kind.ts';
import { type Spec, type Specs, specValueIn } from './spec.ts';

/** The words for the fields of a register: each value as its kind shows it in a card, a list item by item. */
export const wordingOf = <S extends Specs, L extends Logs, O extends Specs>({
  fields,
}: Pick<Declaration<S, L, O>, 'fields'>): Wording<RecordOf<S, L>> => ({
  said: (record, field, lens) => {
    const spec: Spec | undefined = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (spec === undefined) return null;
    const value = specValueIn(record, field, spec);
    if (isBlank(value)) return Array.isArray(value) ? [] : null;
    const { cell, full = cell } = spec.kind;
    return Array.isArray(value) ? value.map((one) => valueInWords(full([one], lens))) : valueInWords(full(value, lens));
  },
});
