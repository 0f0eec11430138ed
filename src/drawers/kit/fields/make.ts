import type { Asking, Field, Fields, Reading } from '../../../core/field.ts';
import type { Text } from '../../../core/text.ts';

/** The one value that was typed; two different ones do not come so far. */
export const last = (typed: readonly string[]): string => typed.at(-1) ?? '';

/** An optional field that reads one value. */
export const field = <T>(shape: string, help: Text, read: (typed: string, reading: Reading) => T): Field<T, false> => ({
  shape,
  help,
  required: false,
  read: (typed, reading) => read(last(typed), reading),
});

/** The same field, without which the verb cannot run. */
export const needed = <T>(optional: Field<T, false>): Field<T, true> => ({ ...optional, required: true });

/** The same field, asked for on a terminal although it may be left out. */
export const asked = <T, N extends boolean>(silent: Field<T, N>, ask: Asking = {}): Field<T, N> => ({ ...silent, ask });

/** The same fields under their short names. */
export const labelled = <F extends Fields>(labels: { readonly [K in keyof F]?: Text | undefined }, fields: F): F =>
  Object.fromEntries(
    Object.entries(fields).map(([name, unnamed]) => {
      const label = labels[name];
      return [name, label === undefined ? unnamed : { ...unnamed, label }];
    }),
  ) as F;

/** A positional that swallows the rest of the line, so that a sentence needs no quotation marks. */
export const rest = <N extends boolean>(sentence: Field<string, N>): Field<string, N> => ({
  ...sentence,
  rest: true,
  read: (typed, reading) => sentence.read([typed.join(' ')], reading),
});

/** A switch. */
export const flag = (help: Text): Field<boolean, false> => ({ shape: null, help, required: false, read: () => true });

/** A switch and its words, for help. */
export const spelled = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
