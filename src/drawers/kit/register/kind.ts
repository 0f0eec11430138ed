import type { Lens } from '../../../core/facts.ts';
import type { Asking, Field } from '../../../core/field.ts';
import type { Cell } from '../../../core/page.ts';
import type { PaperCell } from '../../../core/paper.ts';
import type { Text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';

/** A filter of `list` by a field: the option, and the test for a value. */
export type Narrow<T> = { readonly field: Field; passes(value: T, said: unknown): boolean };

/** The ids of other records in a value: their letters, and a function that replaces them. */
type Links<T> = {
  readonly letters: readonly string[];
  of(value: T): readonly string[];
  readdressed(value: T, idOf: (id: string) => string): T;
};

/**
 * A kind of value: its schema, how it is typed, asked for and shown, and which texts `search` finds in it. A field of a register is a kind
 * with a name and words; all behaviour of the field follows from its kind.
 */
export type Kind<T = unknown, B = unknown> = {
  /** Makes the schema. Few commands check or convert records, so none is made before it is needed. */
  readonly schema: () => v.GenericSchema<T>;
  /** Makes the schema for a field that may be left out. */
  readonly free: () => v.GenericSchema<T | B>;
  /** The value of a field that was not given: null, or an empty list. */
  readonly blank: B;
  typed(help: Text): Field<T, false>;
  /** The value as a column shows it. A card shows it in the same way, unless `full` is given; a card has room for a long text. */
  cell(value: T, lens: Lens): Cell;
  full?(value: T, lens: Lens): Cell;
  /** The value in a table for paper, if a spreadsheet can do more with it than with words. */
  paper?(value: T, lens: Lens): PaperCell;
  /** Texts of the value that `search` looks at. */
  texts(value: T): readonly string[];
  /** The value as `--json` shows it; without this function, as it is stored. */
  outward?(value: T, lens: Lens): unknown;
  readonly ask?: Asking;
  /** The stored value after a new one was given, if it depends on the existing one; without this function, the given value. */
  taken?(said: T, stands: T | B): T;
  /** The filter by this value. Without this function the option reads a value, and equal values pass. */
  narrow?(help: Text): Narrow<T>;
  readonly links?: Links<T>;
};

type Parts<T, B> = Omit<Kind<T, B>, 'free' | 'blank'>;

/** A kind of a single value, which is null if it was not given. */
export const scalar = <T>(parts: Parts<T, null>): Kind<T, null> => ({
  ...parts,
  free: () => v.nullable(parts.schema()),
  blank: null,
});

type List<T> = readonly T[];

/** A kind of several values; the list is empty if none was given. */
export const list = <T>(parts: Parts<List<T>, List<T>>): Kind<List<T>, List<T>> => ({
  ...parts,
  free: parts.schema,
  blank: [],
});

/** Whether a value is missing: null, an empty list, or undefined because the field is newer than the record. */
export const isBlank = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);
