import { isMasked } from '../../core/personal/mask.ts';
import { afterCommand } from './findCommand.ts';
import { operandsOf } from './operands.ts';
import { isDashed } from './slips.ts';
import type { FoundCommand } from './tree.ts';

/** Typed words by field, not turned into values yet. A field that was not typed is absent. */
export type TypedLine = {
  readonly args: Readonly<Record<string, readonly string[]>>;
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly globals: {
    readonly desk: string | undefined;
    readonly lang: string | undefined;
    readonly json: boolean;
    readonly reveal: boolean;
    readonly color: boolean;
    readonly input: boolean;
  };
};

const NOTHING_TYPED: TypedLine = {
  args: {},
  options: {},
  globals: { desk: undefined, lang: undefined, json: false, reveal: false, color: true, input: true },
};

/**
 * The words behind a command, by field. The parser is loaded only if one of them begins as options do: it is a third of the code of a command
 * that enters something. Throws what `parse` throws.
 */
export const typedBehind = async (
  { command, verb, used }: Extract<FoundCommand, { kind: 'verb' }>,
  argv: readonly string[],
): Promise<TypedLine> => {
  const { words, from } = afterCommand(argv, used);
  if (words.length === 0) return NOTHING_TYPED;
  return words.some(isDashed)
    ? (await import('./parse.ts')).parse(command, verb, words, from)
    : { ...NOTHING_TYPED, args: operandsOf(command, verb.args, words) };
};

/** Whether nothing was typed behind the command that is its own; options for every command do not count. */
export const isBare = ({ args, options }: TypedLine): boolean => Object.keys({ ...args, ...options }).length === 0;

/** Whether an option holds a masked number, which was copied from the screen. */
export const hasMask = ({ options }: TypedLine): boolean =>
  Object.values(options).some((values) => values.some(isMasked));
