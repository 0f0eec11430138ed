import type { Asking, Field, Fields, Reading } from '../../../core/field.ts';
import type { Text } from '../../../core/text.ts';

/** The value that was typed. If an option is repeated with different values, the parser has refused it before. */
export const last = (typed: readonly string[]): string => typed.at(-1) ?? '';

/** An optional field that reads one value. */
export const field = <T>(shape: string, help: Text, read: (typed: string, reading: Reading) => T): Field<T, false> => ({
  shape,
  help,
  required: false,
  read: (typed, reading) => read(last(typed), reading),
});

/** The field as a required one. */
export const needed = <T>(optional: Field<T, false>): Field<T, true> => ({ ...optional, required: true });

/** The field as one that a terminal asks for although it may be left out. */
export const asked = <T, N extends boolean>(silent: Field<T, N>, ask: Asking = {}): Field<T, N> => ({ ...silent, ask });

/** The field under a short name. The name in Chinese is also what is typed for an option: `--会办`. */
export const called = <T, N extends boolean>(label: Text, unnamed: Field<T, N>): Field<T, N> => ({ ...unnamed, label });

/** The fields with short labels. */
export const labelled = <F extends Fields>(labels: { readonly [K in keyof F]?: Text | undefined }, fields: F): F =>
  Object.fromEntries(
    Object.entries(fields).map(([name, unnamed]) => {
      const label = labels[name];
      return [name, label === undefined ? unnamed : { ...unnamed, label }];
    }),
  ) as F;

/** A positional argument that takes the rest of the line, so that a sentence needs no quotation marks. */
export const rest = <N extends boolean>(sentence: Field<string, N>): Field<string, N> => ({
  ...sentence,
  rest: true,
  read: (typed, reading) => sentence.read([typed.join(' ')], reading),
});

/** A switch, which has no value. */
export const flag = (help: Text): Field<boolean, false> => ({ shape: null, help, required: false, read: () => true });

/** The name of an option as it is typed, for help: `--is-open`. */
export const spelled = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
