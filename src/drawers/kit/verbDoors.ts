import type { Verb } from './verb.ts';

/** A verb that is opened when it is typed, by one of its words, or when all verbs of the noun are asked for. The words are those of the verb. */
export type VerbDoor = Pick<Verb, 'name' | 'zh' | 'aliases'> & { readonly open: () => Verb | Promise<Verb> };

/** The door of a verb. */
export const verbDoor = (
  name: string,
  zh: string,
  open: VerbDoor['open'],
  aliases: readonly string[] = [],
): VerbDoor => ({ name, zh, open, aliases });

/** Whether a word names a verb: its name in either language, or an alias. */
export const isNamedBy = ({ name, zh, aliases }: Pick<Verb, 'name' | 'zh' | 'aliases'>, word: string): boolean =>
  name === word || zh === word || aliases?.includes(word) === true;

/** Doors of verbs that are made together, by their words. */
export const doorsOf = <N extends string>(words: Readonly<Record<N, string>>, all: () => readonly Verb[]): VerbDoor[] =>
  Object.entries<string>(words).map(([name, zh], n) => verbDoor(name, zh, () => verbAt(all(), n)));

const verbAt = (verbs: readonly Verb[], n: number): Verb => {
  const found = verbs[n];
  if (found === undefined) throw new RangeError(`no verb ${n} among ${verbs.length}`);
  return found;
};
