import type { Field, Fields } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { spellings } from '../line/optionWord.ts';
import type { FoundCommand } from '../line/tree.ts';

export type FoundVerb = Extract<FoundCommand, { kind: 'verb' }>;

/** The part of a field that completion of a value needs. */
export type ValueKnown = Pick<Field, 'shape' | 'choices' | 'offer'>;

/** A position among the words of a command. */
export type LinePosition = {
  /** The option whose value comes next; null if there is none. */
  readonly awaiting: ValueKnown | null;
  readonly positionals: readonly string[];
  /** True after `--`, behind which there are no options. */
  readonly isOver: boolean;
  readonly said: ReadonlySet<string>;
};

/** The position after these words, found in the way in which `parse` will read them. */
export const placeIn = ({ verb, used }: FoundVerb, words: readonly string[]): LinePosition => {
  let place: LinePosition = { awaiting: null, positionals: [], isOver: false, said: new Set() };
  words.forEach((word, at) => {
    if (!used.includes(at)) place = after(place, word, verb);
  });
  return place;
};

const after = (place: LinePosition, word: string, verb: Verb): LinePosition => {
  if (place.awaiting !== null) return { ...place, awaiting: null };
  if (place.isOver || !word.startsWith('-')) return { ...place, positionals: [...place.positionals, word] };
  if (word === '--') return { ...place, isOver: true };
  const said = new Set([...place.said, word.replace(/=.*$/s, '')]);
  return { ...place, said, awaiting: word.includes('=') ? null : optionNamed(word, verb.options) };
};

const FOLDER: ValueKnown = { shape: 'DIR', offer: { kind: 'folders' } };
const LANGS: ValueKnown = {
  shape: 'WORD',
  choices: [
    { value: 'en', label: text('English', '英文') },
    { value: 'zh', label: text('Chinese', '中文') },
  ],
};

/** The option of this name, if it takes a value; null otherwise. */
export const optionNamed = (flag: string, options: Fields): ValueKnown | null => {
  if (flag === '--desk') return FOLDER;
  if (flag === '--lang') return LANGS;
  const [, found] = Object.entries(options).find(([name, field]) => spellings(name, field).includes(flag)) ?? [];
  return found === undefined || found.shape === null ? null : found;
};
