import type { Moment } from './civil.ts';
import type { Facts } from './facts.ts';
import type { Text } from './text.ts';

/** What reading a typed value may lean on. */
export type Reading = {
  readonly facts: Facts;
  /** An instant written with any offset, as the wall clock here shows it. */
  readonly toLocal: (iso: string) => Moment;
  /** What this command has been given so far, by field; later defaults may follow from it. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Ids of the people meant by names that fit several, as the clerk chose them; by the folded name. */
  readonly chosen?: ReadonlyMap<string, string>;
};

/** How a field is asked for on a terminal. */
export type Asking = {
  /** The default offered. */
  readonly initial?: (reading: Reading) => string | null;
  /** Known words to complete from. */
  readonly suggest?: (reading: Reading) => readonly string[];
};

/** What the shell completes a value from: words that are known without looking, or what stands on the desk or the disk. */
export type Offer =
  | { readonly kind: 'words'; readonly words: () => readonly Choice[] }
  /** Open records, by the letters of their ids; null where any will do. */
  | { readonly kind: 'ids'; readonly letters: readonly string[] | null }
  | { readonly kind: 'people' }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' };

type Choice = { readonly value: string; readonly label: Text };

/**
 * One thing a verb can be told: an option or a positional argument. `read` takes every occurrence that was typed and gives
 * the value, or throws a `Complaint` that `program.ts` completes with the field's name.
 */
export type Field<T = unknown, Needed extends boolean = boolean> = {
  /** Another name by which an option may be typed; help keeps to the first. */
  readonly also?: string;
  /** The placeholder in help: `WHEN`; null for a switch. */
  readonly shape: string | null;
  readonly help: Text;
  /** A word or two for it, in prompts and in the last look; without it, what the help begins with. */
  readonly label?: Text;
  readonly required: Needed;
  /** A positional that takes all the words that follow. */
  readonly rest?: boolean;
  /** Said to be empty it clears nothing, and is refused. */
  readonly isNeverEmpty?: boolean;
  readonly choices?: readonly Choice[];
  readonly offer?: Offer;
  /** Said several times it means several things. */
  readonly repeats?: boolean;
  /** Asked for on a terminal even if it could be left out. */
  readonly ask?: Asking;
  /** The names of people that a value holds; only fields that name people have it, and they read names by `core/names`. */
  readonly peopleIn?: (value: unknown) => readonly string[];
  read(typed: readonly string[], reading: Reading): T;
  /** The value in words, for the last look; unless given, as it is. */
  readonly show?: (value: unknown) => Text;
  /** What is to be said of a value that was read: that its day is a weekend, or what was only supposed. */
  remarks?(typed: readonly string[], reading: Reading): readonly Text[];
};

export type Fields = Readonly<Record<string, Field>>;

/** Values by field: undefined = not said, null = said to be empty (`--place ""`), which clears it in `edit`. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer N> ? (N extends true ? T : T | null | undefined) : never;
};
