import type { Text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import type { Kind } from './kind.ts';

/** A field of a register: its kind, its words, and how it may be given. */
export type Spec<V = unknown> = {
  readonly kind: Kind;
  readonly label: Text;
  readonly help: Text;
  /** Makes the schema of the value in a record. */
  readonly schema: () => v.GenericSchema<V>;
  /** The value if nothing was given; undefined if the field is required. */
  readonly blank: V | undefined;
  /**
   * How the value is given: `asked` is asked for at a terminal, `quiet` can only be typed as an option, `kept` is only written by rules.
   */
  readonly said: 'asked' | 'quiet' | 'kept';
  /** True if the value is given when the record is entered, and later only written by rules: `edit` has no option for it. */
  readonly isOnce?: boolean;
  /** The name of the option, if it differs from the field's name. */
  readonly option?: string;
  /** True if a card leaves the field out when it is blank. */
  readonly isOmitted: boolean;
};

type How = {
  /** True if a terminal does not ask for the field. A card leaves such a field out when it is blank. */
  readonly quiet?: boolean;
  /** True if a card leaves the field out when it is blank. */
  readonly omitted?: boolean;
  /** The name of the option, if it differs from the field's name: `--role` for roles. */
  readonly option?: string;
  /** True if only `new` takes the field, and rules write it from then on. */
  readonly once?: boolean;
};

type Words = Pick<Spec, 'label' | 'help' | 'said' | 'option' | 'isOmitted' | 'isOnce'>;

const wordsOf = (label: Text, help: Text, { quiet = false, omitted = quiet, option, once = false }: How): Words => ({
  ...{ label, help, said: quiet ? 'quiet' : 'asked', isOmitted: omitted, isOnce: once },
  ...(option === undefined ? {} : { option }),
});

/** A required field. */
export const needs = <T, B>(kind: Kind<T, B>, label: Text, help: Text, how: How = {}): Spec<T> => ({
  ...wordsOf(label, help, how),
  kind,
  schema: kind.schema,
  blank: undefined,
});

/** An optional field. */
export const may = <T, B>(kind: Kind<T, B>, label: Text, help: Text, how: How = {}): Spec<T | B> => ({
  ...wordsOf(label, help, how),
  kind,
  schema: kind.free,
  blank: kind.blank,
});

/** A field with a default value. */
export const usual = <T, B>(kind: Kind<T, B>, value: T, label: Text, help: Text, how: How = {}): Spec<T> => ({
  ...wordsOf(label, help, { quiet: true, omitted: false, ...how }),
  kind,
  schema: kind.schema,
  blank: value,
});

/** A field that nobody types; rules or other programs write it. */
export const kept = <T, B>(kind: Kind<T, B>, label: Text): Spec<T | B> => ({
  ...may(kind, label, label, { quiet: true }),
  said: 'kept',
});

/** A required field that nobody types; the register computes it from other options. */
export const made = <T, B>(kind: Kind<T, B>, label: Text): Spec<T> => ({ ...needs(kind, label, label), said: 'kept' });

/** A field that nobody types and that begins with this value. */
export const begun = <T, B>(kind: Kind<T, B>, value: T, label: Text): Spec<T> => ({
  ...usual(kind, value, label, label, { omitted: true }),
  said: 'kept',
});

/** A field that was introduced later. Older records do not have it, and it is read as blank there. */
export const later = <V>(spec: Spec<V>): Spec<V | undefined> => ({
  ...spec,
  schema: () => v.optional(spec.schema()),
});

export type Specs = Readonly<Record<string, Spec>>;

type ValueOf<S> = S extends Spec<infer V> ? V : never;

/** The types of the values that fields have in a record. Fields that were introduced later are optional. */
export type ValuesOf<S extends Specs> = {
  readonly [K in keyof S as undefined extends ValueOf<S[K]> ? never : K]: ValueOf<S[K]>;
} & {
  readonly [K in keyof S as undefined extends ValueOf<S[K]> ? K : never]?: ValueOf<S[K]>;
};

/** Given values by field; undefined leaves a field as it is, null clears it. */
export type SaidOf<S extends Specs> = { readonly [K in keyof S]?: ValueOf<S[K]> | null | undefined };

/** The value of a field in a record; blank if the record is older than the field. */
export const specValueIn = (record: object, name: string, { blank }: Spec): unknown =>
  Reflect.get(record, name) ?? blank;

export const mapped = <T, U>(all: Readonly<Record<string, T>>, make: (one: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one, name)]));

export const schemasOf = (specs: Specs) => mapped(specs, ({ schema }) => schema());

/** The title of a record. */
export const titleIn = (record: object, title: string): string => String(Reflect.get(record, title));

/** The lines of a log; empty if the record is older than the log. */
export const linesIn = (record: object, log: string): readonly object[] => {
  const lines: unknown = Reflect.get(record, log);
  return Array.isArray(lines) ? lines : [];
};
