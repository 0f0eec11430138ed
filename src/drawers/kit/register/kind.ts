import * as v from 'valibot';
import type { Lens } from '../../../core/facts.ts';
import type { Asking, Field } from '../../../core/field.ts';
import type { Cell } from '../../../core/page.ts';
import type { Text } from '../../../core/text.ts';

/** How `list` is narrowed by a field: what can be said, and which values pass. */
export type Narrow<T> = { readonly field: Field; passes(value: T, said: unknown): boolean };

/** Ids of other records in a value: their letters, and the value with other ids in their place. */
type Links<T> = {
  readonly letters: readonly string[];
  of(value: T): readonly string[];
  readdressed(value: T, idOf: (id: string) => string): T;
};

/**
 * A kind of value: what may be kept, how it is typed and asked for, how it is shown, what of it `search` finds. A field of a
 * register is a kind with a name and its words; everything that is done to the field follows from here.
 */
export type Kind<T = unknown, B = unknown> = {
  readonly schema: v.GenericSchema<T>;
  /** The schema of a field that may be left out. */
  readonly free: v.GenericSchema<T | B>;
  /** The value of a field of which nothing was said: null, or a list of none. */
  readonly blank: B;
  typed(help: Text): Field<T, false>;
  /** The value in a column; as long as it likes in a card, if `full` says nothing else. */
  cell(value: T, lens: Lens): Cell;
  full?(value: T, lens: Lens): Cell;
  /** Texts that `search` looks at. */
  texts(value: T): readonly string[];
  /** The value as `--json` shows it; as it is kept, unless given. */
  outward?(value: T, lens: Lens): unknown;
  readonly ask?: Asking;
  /** The value a record holds after this was said of it, where another stands in it; as it was said, unless given. */
  taken?(said: T, stands: T | B): T;
  /** Unless given, the option reads a value, and equal ones pass. */
  narrow?(help: Text): Narrow<T>;
  readonly links?: Links<T>;
};

type Parts<T, B> = Omit<Kind<T, B>, 'free' | 'blank'>;

/** A kind of one value, which is null where nothing was said. */
export const scalar = <T>(parts: Parts<T, null>): Kind<T, null> => ({
  ...parts,
  free: v.nullable(parts.schema),
  blank: null,
});

type List<T> = readonly T[];

/** A kind of several values, which are none where nothing was said. */
export const list = <T>(parts: Parts<List<T>, List<T>>): Kind<List<T>, List<T>> => ({
  ...parts,
  free: parts.schema,
  blank: [],
});

/** Whether nothing was said: null, a list of none, or a field that came after the record. */
export const isBlank = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);
