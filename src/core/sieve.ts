import type { Day } from './civil.ts';
import type { Row } from './record.ts';

type Scalar = string | number | boolean;

/** Values by field: a record passes that has, in each of these fields, one of these values. */
type Where<R> = { readonly [F in keyof R]?: readonly Extract<R[F], Scalar>[] };

/**
 * Which records of the archive are wanted; without any field, all. A record has to pass all fields that are there. `days` and `since` are
 * asked of whole months, and let through what else stands in the same month; every other field is exact.
 */
export type Sieve<R extends Row = Row> = {
  /** Records with these ids. */
  readonly ids?: readonly string[];
  /** Months in which a record stands under (`whenOf`) a day from the first to the last; null leaves that end open. */
  readonly days?: { readonly first: Day | null; readonly last: Day | null };
  /** Months in which records were closed on this day or later. */
  readonly since?: Day;
  /** Records that point at this id. */
  readonly pointingAt?: string;
  /** Records with these values; of several alternatives, those that have the values of any. */
  readonly where?: Where<R> | readonly Where<R>[];
  /** Records in which none of these fields is null or missing. */
  readonly has?: readonly (keyof R & string)[];
  /** Records in whose texts each of these words occurs, `folded` as the words are. */
  readonly words?: readonly string[];
};

/** A sieve for the records of any drawer. */
export type AnySieve = Omit<Sieve, 'where' | 'has'> & {
  readonly where?: AnyWhere | readonly AnyWhere[];
  readonly has?: readonly string[];
};

export type AnyWhere = Readonly<Record<string, readonly Scalar[] | undefined>>;

/** A text by which words are compared: capitals and full-width forms make no difference, nor does where a sigma stands, which has another form at the end. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
