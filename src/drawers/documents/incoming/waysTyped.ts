import type { Field } from '../../../core/field.ts';
import type { Text } from '../../../core/text.ts';
import { readPassage } from '../../../core/writing.ts';

/** How a proposal begins: 拟由法工委承办, 建议转财政局. */
const BEGINS = /^(?:拟|建议)/;

/**
 * The ways to handle a paper that the words of a line say. Words that a shell took in quotation marks are a way each, if all of them have a
 * blank in them or if each begins as a proposal does; otherwise they are one sentence without quotation marks.
 */
const waysIn = (typed: readonly string[]): readonly string[] => {
  const areApart = typed.every((word) => /\s/.test(word.trim())) || typed.every((word) => BEGINS.test(word));
  return areApart ? typed : [typed.join(' ')];
};

/** The positional argument of `propose`: one way, or several. */
export const waysTyped = (help: Text): Field<readonly string[], true> => ({
  ...{ shape: 'TEXT', help, required: true, rest: true },
  read: (typed) => waysIn(typed).map(readPassage),
});
