import type { Day } from './civil.ts';
import type { Row } from './record.ts';
import { withoutShapeless } from './shapes.ts';

type Scalar = string | number | boolean;

/** Values by field. A record passes if each of these fields has one of its values. */
type Where<R> = { readonly [F in keyof R]?: readonly Extract<R[F], Scalar>[] };

/**
 * A choice of archived records. Without any field all of them are chosen; otherwise a record has to satisfy every field that is given.
 * `days` and `since` choose whole months and let through other records of these months; all other fields are exact.
 */
export type Sieve<R extends Row = Row> = {
  /** Records with these ids. */
  readonly ids?: readonly string[];
  /** Months with a record whose day (`whenOf`) lies from the first to the last; null leaves that end open. */
  readonly days?: { readonly first: Day | null; readonly last: Day | null };
  /** Months in which records were closed on this day or later. */
  readonly since?: Day;
  /** Records that point at this id. */
  readonly pointingAt?: string;
  /** Records with these values. If several alternatives are given, a record has to match one of them. */
  readonly where?: Where<R> | readonly Where<R>[];
  /** Records in which none of these fields is null or missing. */
  readonly has?: readonly (keyof R & string)[];
  /** Records whose texts contain each of these words. The words must be `folded`. */
  readonly words?: readonly string[];
};

/** A sieve for the records of any drawer. */
export type AnySieve = Omit<Sieve, 'where' | 'has'> & {
  readonly where?: AnyWhere | readonly AnyWhere[];
  readonly has?: readonly string[];
};

export type AnyWhere = Readonly<Record<string, readonly Scalar[] | undefined>>;

/**
 * The text in the form in which words are compared: characters without shape, capitals, full-width forms and the two forms of a small sigma
 * make no difference.
 */
export const folded = (text: string): string =>
  withoutShapeless(text).replace(SELECTORS, '').normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');

/** Variation selectors, which choose how the character before them is drawn. */
const SELECTORS = /[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/g;
