import type { Fields } from '../../core/field.ts';
import { Stray } from './stray.ts';
import type { TypedLine } from './typedLine.ts';

/** The words of a command that belong to no option, by argument. Throws `Stray` for a word too many. */
export const operandsOf = (command: string, fields: Fields, words: readonly string[]): TypedLine['args'] => {
  const names = Object.keys(fields);
  const restName = names.find((name) => fields[name]?.rest);
  const extra = words[names.length];
  if (restName === undefined && extra !== undefined) throw new Stray(extra, command);
  return Object.fromEntries(
    names.flatMap((name, n) => {
      const own = name === restName ? words.slice(n) : words.slice(n, n + 1);
      return own.length === 0 ? [] : [[name, own]];
    }),
  );
};
