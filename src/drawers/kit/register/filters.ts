import type { Narrowing } from '../../../core/narrowing.ts';
import type { Text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import type { Declaration, Logs, RecordOf } from './declaration.ts';
import { isBlank, type Narrow } from './kind.ts';
import { type Spec, type Specs, specValueIn } from './spec.ts';
import { registerWords as w } from './words.ts';

/** The filters of `list` for the fields that are declared as filters. */
export const narrowingOf = <S extends Specs, L extends Logs, O extends Specs>(
  of: Declaration<S, L, O>,
): Narrowing<RecordOf<S, L>> => {
  const by = Object.entries(of.filters ?? {}).flatMap(([option, filter]) => {
    const spec = of.fields[filter.of];
    return spec === undefined ? [] : [{ option, name: filter.of, spec, label: filter.label, ...narrow(spec, filter) }];
  });
  return {
    filters: Object.fromEntries(by.map(({ option, field, spec, label = spec.label }) => [option, { ...field, label }])),
    passes: (record, said) =>
      by.every(({ option, name, spec, passes }) => {
        if (said[option] == null) return true;
        const value = specValueIn(record, name, spec);
        return !isBlank(value) && passes(value, said[option]);
      }),
  };
};

type How = { readonly help?: Text; readonly isWhole?: boolean; readonly isUntil?: boolean };

/** A filter for days up to the said one, which is included. A day without a year is the next such day: what ends is still to come. */
const untilDay = (help: Text): Narrow<unknown> => ({
  field: field.lastDay(help),
  passes: (value, said) => String(value) <= String(said),
});

const narrow = (
  { kind, label }: Spec,
  { help = w.only(label), isWhole = false, isUntil = false }: How,
): Narrow<unknown> => {
  if (isUntil) return untilDay(help);
  return kind.narrow === undefined || isWhole
    ? { field: kind.typed(help), passes: (value, said) => value === said }
    : kind.narrow(help);
};
