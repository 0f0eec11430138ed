import type { Field } from '../field.ts';
import type { Text } from '../words/text.ts';
import { readLine, readNames, readPassage } from '../writing.ts';
import { field } from './field.ts';

/** One line of writing, as in a title or a place. */
export const line = (help: Text, shape = 'TEXT') => field(shape, help, readLine);

/** A passage that may have line breaks. */
export const passage = (help: Text, shape = 'TEXT') => field(shape, help, readPassage);

/** Repeated, one line each time. */
export const lines = (help: Text, shape = 'TEXT'): Field<readonly string[], false> => ({
  ...field(shape, help, () => []),
  read: (typed) => typed.map(readLine),
});

/** Names separated by `,` `，` `、`, or the option repeated; each once, in the order given. */
export const names = (help: Text, shape = 'NAMES'): Field<readonly string[], false> => ({
  ...field(shape, help, () => []),
  read: (typed) => [...new Set(typed.flatMap(readNames))],
});
