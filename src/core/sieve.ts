import type { Day } from './civil.ts';
import type { Row } from './record.ts';

type Scalar = string | number | boolean;

/** Values by field. A record passes if each of these fields has one of its values. */
type Where<R> = { readonly [F in keyof R]?: readonly Extract<R[F], Scalar>[] };

/**
 * A choice of archived records; without any field all of them. A record has to pass every field that is given. `days` and `since` choose
 * whole months and let through other records of the same month; all other fields are exact.
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

/** The text in the form in which words are compared: capitals, full-width forms and the two forms of a small sigma make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
