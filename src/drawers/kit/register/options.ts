import type { Facts } from '../../../core/facts.ts';
import type { Field, Fields } from '../../../core/field.ts';
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

/** The field as a positional argument that takes all words after the verb, without quotation marks. */
export const positional = (spec: Spec): Field => {
  const one = optionOf(spec, true);
  return { ...one, rest: true, read: (typed, reading) => one.read([typed.join(' ')], reading) };
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
