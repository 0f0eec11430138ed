import type { Moments } from '../../core/moments.ts';
import type { Row } from '../../core/record.ts';
import { type AnySieve, type AnyWhere, folded } from '../../core/sieve.ts';
import { bearing } from './bearing.ts';
import { type ByteTest, type FileTest, filling, heldIn, holding } from './bytes.ts';
import { type PlainSearch, plainSearch } from './plainWords.ts';

/** Tests that find the records of a sieve in a month's file. */
export type Sifter = {
  /**
   * A quick test, first of a whole file, then of each record as a line of JSON. Ten years are 80 MB: reading takes 60 ms, decoding 300
   * more, parsing 400. Says yes if a record passes, and sometimes if none does. Null if it would always say yes.
   */
  readonly mayHold: ByteTest | null;
  /** A quicker test of a whole file, for ids and values of fields. */
  readonly isWorthwhile: FileTest;
  /** A quicker test for the words of the sieve, in files that are plain. Null if the sieve has no words. */
  readonly plainly: PlainSearch | null;
  /** The exact test of a record. */
  readonly passes: (row: Row) => boolean;
};

/**
 * The tests of a sieve for single records.
 * @param moments of the drawer: in the file a moment stands with its offset, so the quick test cannot look for its value
 */
export const sifterOf = (sieve: AnySieve, moments: Moments): Sifter => {
  const tests = [...byteTests(sieve, moments)];
  const rules = [...rulesOf(sieve)];
  const fileTests = [...pieceTests(sieve, moments, heldIn)];
  return {
    isWorthwhile: (file) => fileTests.every((test) => test(file)),
    mayHold: tests.length === 0 ? null : (bytes) => tests.every((test) => test(bytes)),
    plainly: sieve.words === undefined ? null : wordTests(sieve.words).plainly,
    passes: (row) => rules.every((rule) => rule(row)),
  };
};

function* byteTests(sieve: AnySieve, moments: Moments): Iterable<ByteTest> {
  const { has, words } = sieve;
  yield* pieceTests(sieve, moments, holding);
  if (words !== undefined) yield wordTests(words).bears;
  for (const field of has ?? []) yield filling(field);
}

/** The tests for ids and values of fields. `held` makes the test for some pieces of JSON, of which one has to be there. */
function* pieceTests<T>(
  { ids, pointingAt, where }: AnySieve,
  moments: Moments,
  held: (...pieces: readonly string[]) => (searched: T) => boolean,
): Iterable<(searched: T) => boolean> {
  if (ids !== undefined) yield held(...ids.map((id) => JSON.stringify(id)));
  if (pointingAt !== undefined) yield held(JSON.stringify(pointingAt));
  if (where === undefined) return;
  const alternatives = alternativesOf(where).map((one) => piecesOf(one, moments).map((pieces) => held(...pieces)));
  yield (searched) => alternatives.some((tests) => tests.every((test) => test(searched)));
}

/** The tests for words. They are made once for each list of words, because a search goes through all drawers with one list. */
const wordTests = (words: readonly string[]): WordTests => {
  const known = madeFor.get(words) ?? { bears: bearing(words), plainly: plainSearch(words) };
  madeFor.set(words, known);
  return known;
};

type WordTests = { readonly bears: ByteTest; readonly plainly: PlainSearch };

const madeFor = new WeakMap<readonly string[], WordTests>();

/** For each field, the pieces of JSON of which a record has one. */
const piecesOf = (where: AnyWhere, moments: Moments): readonly (readonly string[])[] =>
  Object.entries(where).flatMap(([field, values]) =>
    values === undefined || (moments !== true && moments[field] !== undefined)
      ? []
      : [values.map((value) => `${JSON.stringify(field)}:${JSON.stringify(value)}`)],
  );

function* rulesOf({ ids, pointingAt, where, has, words }: AnySieve): Iterable<(row: Row) => boolean> {
  if (ids !== undefined) yield ({ id }) => ids.includes(id);
  if (pointingAt !== undefined) yield ({ id: _, ...row }) => textsIn(row).includes(pointingAt);
  if (has !== undefined) yield (row) => has.every((field) => (fieldOf(row, field) ?? null) !== null);
  if (where !== undefined) yield (row) => alternativesOf(where).some((one) => hasValues(row, one));
  if (words !== undefined) yield (row) => hasWords(row, words);
}

const alternativesOf = (where: AnyWhere | readonly AnyWhere[]): readonly AnyWhere[] =>
  isList(where) ? where : [where];

const isList = (where: AnyWhere | readonly AnyWhere[]): where is readonly AnyWhere[] => Array.isArray(where);

const hasValues = (row: Row, where: AnyWhere): boolean =>
  Object.entries(where).every(
    ([field, values]) => values === undefined || values.some((value) => value === fieldOf(row, field)),
  );

const fieldOf = (row: Row, field: string): unknown => (Object.hasOwn(row, field) ? row[field as keyof Row] : undefined);

const hasWords = (row: Row, words: readonly string[]): boolean => {
  const texts = folded(textsIn(row).join('\n'));
  return words.every((word) => texts.includes(word));
};

/** Texts and numbers in a record, at any depth. */
const textsIn = (value: unknown, texts: string[] = []): readonly string[] => {
  if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
  // Not made of smaller lists: a meeting with its history has hundreds of them.
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) textsIn(part, texts);
  return texts;
};
