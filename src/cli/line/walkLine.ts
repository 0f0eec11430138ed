import type { Field } from '../../core/field.ts';
import { GLOBALS } from './globals.ts';
import { optionWord, spellings } from './optionWord.ts';
import { meantWord } from './synonyms.ts';
import type { FoundCommand } from './tree.ts';

/** How the options and values of a line are to be spelled. */
export type Spelling = {
  /** An option by its name in the code: `replyBy`. */
  readonly flag: (name: string, field: Field) => string;
  readonly value: (typed: string, field: Field) => string;
};

type Flag = { readonly name: string; readonly field: Field };

/** A line with the options and values of its command spelled in another way. Follows the line as `parse` does. */
export const inWords = (
  line: readonly string[],
  { verb, used }: Extract<FoundCommand, { kind: 'verb' }>,
  { flag, value }: Spelling,
): readonly string[] => {
  const flags = flagsIn(verb.options);
  const words = Object.entries(verb.options).flatMap(([name, field]) => optionWord(name, field) ?? []);
  const args = Object.values(verb.args);
  let awaiting: Field | 'global' | null = null;
  let isOver = false;
  let place = 0;
  const said = (word: string, field: Field | undefined): string => (field === undefined ? word : value(word, field));
  return line.map((word, at) => {
    if (used.includes(at)) return word;
    if (awaiting !== null) {
      const field: Field | 'global' = awaiting;
      awaiting = null;
      return field === 'global' ? word : value(word, field);
    }
    if (!isOver && word === '--') isOver = true;
    else if (!isOver && word.startsWith('--')) {
      const [, typed = '', equals = '', given = ''] = /^([^=]*)(=)?(.*)$/s.exec(word) ?? [];
      const known =
        flags.get(typed) ?? (isGlobal(typed) ? undefined : flags.get(`--${meantWord(typed.slice(2), words)}`));
      if (equals === '') awaiting = known === undefined ? globalAwaiting(typed) : taking(known.field);
      return `${known === undefined ? typed : flag(known.name, known.field)}${equals}${said(given, known?.field)}`;
    } else if (isOver || !word.startsWith('-')) {
      place += 1;
      return said(word, args[Math.min(place, args.length) - 1]);
    }
    return word;
  });
};

const taking = (field: Field): Field | null => (field.shape === null ? null : field);

const globalAwaiting = (flag: string): 'global' | null =>
  GLOBALS.some(({ name, takesValue }) => takesValue && `--${name}` === flag) ? 'global' : null;

/** Options of a verb by every spelling. */
const flagsIn = (options: Readonly<Record<string, Field>>): ReadonlyMap<string, Flag> =>
  new Map(
    Object.entries(options).flatMap(([name, field]) =>
      spellings(name, field).map((spelling) => [spelling, { name, field }] as const),
    ),
  );

/** Whether an option is one of those that every command takes. Its word needs no other meaning, and `--desk` stands in the lines of cron. */
const isGlobal = (typed: string): boolean =>
  GLOBALS.some(({ name, zh }) => typed === `--${name}` || typed === `--${zh}`);
