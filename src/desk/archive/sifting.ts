import type { Moments } from '../../core/moments.ts';
import type { Row } from '../../core/record.ts';
import { type AnySieve, type AnyWhere, folded } from '../../core/sieve.ts';
import { bearing } from './bearing.ts';
import { type ByteTest, filling, holding } from './bytes.ts';

/** A sieve at work on the months of a drawer. */
export type Sifter = {
  /**
   * Asked first of a whole month, then of each record in it as one line of JSON: ten years are 80 MB, which take 60 ms to read, 300 more to
   * decode and 400 to parse. Says yes to whatever holds a record that passes. Null where it would say yes to everything.
   */
  readonly mayHold: ByteTest | null;
  /** Whether the record is wanted. */
  readonly passes: (row: Row) => boolean;
};

/**
 * The sifter of a sieve, as far as single records go.
 * @param moments those of the drawer: a field that is one stands in the file in another form than in the record
 */
export const sifterOf = (sieve: AnySieve, moments: Moments): Sifter => {
  const tests = [...byteTests(sieve, moments)];
  const rules = [...rulesOf(sieve)];
  return {
    mayHold: tests.length === 0 ? null : (bytes) => tests.every((test) => test(bytes)),
    passes: (row) => rules.every((rule) => rule(row)),
  };
};

function* byteTests({ ids, pointingAt, where, has, words }: AnySieve, moments: Moments): Iterable<ByteTest> {
  if (ids !== undefined) yield holding(...ids.map((id) => JSON.stringify(id)));
  if (pointingAt !== undefined) yield holding(JSON.stringify(pointingAt));
  if (words !== undefined) yield bearing(words);
  for (const field of has ?? []) yield filling(field);
  if (where === undefined) return;
  const alternatives = alternativesOf(where).map((one) => valueTests(one, moments));
  yield (bytes) => alternatives.some((tests) => tests.every((test) => test(bytes)));
}

const valueTests = (where: AnyWhere, moments: Moments): readonly ByteTest[] =>
  Object.entries(where).flatMap(([field, values]) =>
    values === undefined || (moments !== true && moments[field] !== undefined)
      ? []
      : [holding(...values.map((value) => `${JSON.stringify(field)}:${JSON.stringify(value)}`))],
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

/** Every text and number in a record, at any depth. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
