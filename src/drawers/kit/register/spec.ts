import * as v from 'valibot';
import type { Text } from '../../../core/text.ts';
import type { Kind } from './kind.ts';

/** A field of a register: its kind, its words, and what a record may hold of it. */
export type Spec<V = unknown> = {
  readonly kind: Kind;
  readonly label: Text;
  readonly help: Text;
  /** Of the value in a record. */
  readonly schema: v.GenericSchema<V>;
  /** The value where nothing was said; undefined where something has to be said. */
  readonly blank: V | undefined;
  /** Asked for at a terminal; a quiet one can be typed all the same, and a kept one is written by rules alone. */
  readonly said: 'asked' | 'quiet' | 'kept';
  /** The option's name, where it is not the field's. */
  readonly option?: string;
  /** A card leaves it out where nothing was said. */
  readonly isOmitted: boolean;
};

type How = {
  /** Not asked for at a terminal, and left out of a card where nothing was said. */
  readonly quiet?: boolean;
  /** Left out of a card where nothing was said. */
  readonly omitted?: boolean;
  /** The option's name, where it is not the field's: `--role` for roles. */
  readonly option?: string;
};

type Words = Pick<Spec, 'label' | 'help' | 'said' | 'option' | 'isOmitted'>;

const wordsOf = (label: Text, help: Text, { quiet = false, omitted = quiet, option }: How): Words => ({
  ...{ label, help, said: quiet ? 'quiet' : 'asked', isOmitted: omitted },
  ...(option === undefined ? {} : { option }),
});

/** A field without which there is no record. */
export const needs = <T, B>(kind: Kind<T, B>, label: Text, help: Text, how: How = {}): Spec<T> => ({
  ...wordsOf(label, help, how),
  kind,
  schema: kind.schema,
  blank: undefined,
});

/** A field that may be left out. */
export const may = <T, B>(kind: Kind<T, B>, label: Text, help: Text, how: How = {}): Spec<T | B> => ({
  ...wordsOf(label, help, how),
  kind,
  schema: kind.free,
  blank: kind.blank,
});

/** A field that has its usual value unless something else is said. */
export const usual = <T, B>(kind: Kind<T, B>, value: T, label: Text, help: Text, how: How = {}): Spec<T> => ({
  ...wordsOf(label, help, { quiet: true, omitted: false, ...how }),
  kind,
  schema: kind.schema,
  blank: value,
});

/** A field that nobody types: rules, or other programs, write it. */
export const kept = <T, B>(kind: Kind<T, B>, label: Text): Spec<T | B> => ({
  ...may(kind, label, label, { quiet: true }),
  said: 'kept',
});

/** A kept field without which there is no record: the register makes it of what else was said. */
export const made = <T, B>(kind: Kind<T, B>, label: Text): Spec<T> => ({ ...needs(kind, label, label), said: 'kept' });

/** A kept field that begins with this value. */
export const begun = <T, B>(kind: Kind<T, B>, value: T, label: Text): Spec<T> => ({
  ...usual(kind, value, label, label, { omitted: true }),
  said: 'kept',
});

/**
 * A field that came later. Records from before do not have it, in tables they have an empty cell of it, and they read as if nothing
 * was said.
 */
export const later = <V>(spec: Spec<V>): Spec<V | null | undefined> => ({
  ...spec,
  schema: v.optional(v.nullable(spec.schema)),
});

export type Specs = Readonly<Record<string, Spec>>;

type ValueOf<S> = S extends Spec<infer V> ? V : never;

/** The values that such fields hold in a record; those that came later are not in older ones. */
export type ValuesOf<S extends Specs> = {
  readonly [K in keyof S as undefined extends ValueOf<S[K]> ? never : K]: ValueOf<S[K]>;
} & {
  readonly [K in keyof S as undefined extends ValueOf<S[K]> ? K : never]?: ValueOf<S[K]>;
};

/** Values as they are said; undefined leaves what stands, null clears. */
export type SaidOf<S extends Specs> = { readonly [K in keyof S]?: ValueOf<S[K]> | null | undefined };

/** What a field holds; of a record that is older than the field, as if nothing was said. */
export const valueIn = (record: object, name: string, { blank }: Spec): unknown => Reflect.get(record, name) ?? blank;

export const mapped = <T, U>(all: Readonly<Record<string, T>>, make: (one: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one, name)]));

export const schemasOf = (specs: Specs) => mapped(specs, ({ schema }) => schema);

/** The field a record is called by, as it stands in it. */
export const titleIn = (record: object, title: string): string => String(Reflect.get(record, title));

/** The lines of a log; none in a record that is older than the log. */
export const linesIn = (record: object, log: string): readonly object[] => {
  const lines: unknown = Reflect.get(record, log);
  return Array.isArray(lines) ? lines : [];
};
