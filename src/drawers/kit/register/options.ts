import type { Facts } from '../../../core/facts.ts';
import type { Field, Fields } from '../../../core/field.ts';
import { hasSeparator, partedBySigns } from '../../../core/names/list.ts';
import { readPassage } from '../../../core/writing.ts';
import type { Declaration, Logs, RecordOf } from './declaration.ts';
import type { SaidOf, Spec, Specs } from './spec.ts';

export const isNeeded = ({ blank }: Spec): boolean => blank === undefined;

/** The options by which fields are given. Fields that are only written by rules have none. */
export const optionsOf = (specs: Specs, isRequired: (spec: Spec) => boolean): Fields =>
  Object.fromEntries(
    Object.entries(specs)
      .filter(([, { said }]) => said !== 'kept')
      .map(([name, spec]) => [spec.option ?? name, optionOf(spec, isRequired(spec))]),
  );

const optionOf = (spec: Spec, required: boolean): Field => {
  const { kind, label, help, said } = spec;
  return {
    ...kind.typed(help),
    ...{ label, required },
    ...(isNeeded(spec) ? { isNeverEmpty: true } : {}),
    ...(said === 'asked' ? { ask: kind.ask ?? {} } : {}),
  };
};

/**
 * The field as a positional argument that takes all words after the verb, without quotation marks. If they may be several values, each of
 * them may be as long as one.
 */
export const positional = (spec: Spec, mayBeSeveral: boolean): Field => {
  const one = optionOf(spec, true);
  const read: Field['read'] = (typed, reading) => {
    const said = typed.join(' ');
    if (!mayBeSeveral || !hasSeparator(said)) return one.read([said], reading);
    for (const part of partedBySigns(said)) one.read([part], reading);
    return readPassage(said);
  };
  return { ...one, rest: true, read };
};

export type TypedFields = Readonly<Record<string, unknown>>;

/** The values of the fields that the options give. */
export const meantBy = <S extends Specs, L extends Logs, O extends Specs>(
  { fields, options, understood }: Declaration<S, L, O>,
  typed: TypedFields,
  ...[record, facts]: [record: RecordOf<S, L> | null, facts: Facts]
): TypedFields => ({
  ...byField(fields, typed),
  // The parser has read the options by their declared fields, so their values have the declared types.
  ...understood?.(byField(options ?? {}, typed) as SaidOf<O>, record, facts),
});

const byField = (specs: Specs, typed: TypedFields): TypedFields =>
  Object.fromEntries(
    Object.entries(specs).flatMap(([name, { option = name }]) => (option in typed ? [[name, typed[option]]] : [])),
  );
