import type { Dropped } from './amendment.ts';
import type { Moment } from './civil.ts';
import type { Facts } from './facts.ts';
import type { ProgramFiles } from './programFiles.ts';
import type { Key, Row } from './record.ts';
import type { Resource } from './resources.ts';
import type { Lang, Text } from './text.ts';

/** Everything that the reading of a typed value may use. */
export type Reading = {
  readonly facts: Facts;
  /** Converts an instant with any offset to the wall clock of the office. */
  readonly toLocal: (iso: string) => Moment;
  /** The home folder of the user, which replaces `~` in paths; undefined if there is none. */
  readonly home?: () => string;
  /** The values given to this command so far, by field. Defaults of later fields may follow from them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Ids of the people the clerk chose where a name fits several people, by the `nameKey` of the name. */
  readonly chosen?: ReadonlyMap<string, string>;
};

/** Details of the question that asks for a field on a terminal. */
export type Asking = {
  /** Whether the question is asked at all, by the answers before it. Without this it always is. */
  readonly when?: (reading: Reading) => boolean;
  /** True if a menu with a default also offers to leave the field out. */
  readonly mayBeLeft?: boolean;
  /** The default offered. */
  readonly initial?: (reading: Reading) => string | null;
  /** Known values that are offered for completion. */
  readonly suggest?: (reading: Reading) => readonly string[];
};

/** The source from which the shell completes a value: fixed words, records or people of the desk, or files. */
export type Offer =
  | { readonly kind: 'words'; readonly words: () => readonly Choice[] }
  /** Open records whose ids begin with one of the letters; null allows any letter. */
  | { readonly kind: 'ids'; readonly letters: readonly string[] | null }
  | { readonly kind: 'people' }
  /** Halls or cars of the desk, by any of their names. */
  | { readonly kind: 'resources'; readonly of: Resource['kind'] }
  /** Words that the field itself finds: names of templates, or the values of the setting that stands before. */
  | { readonly kind: 'found'; readonly words: (known: KnownToOffer) => readonly Choice[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' };

/** Everything by which a field may find the words that it offers. */
export type KnownToOffer = {
  readonly facts: () => Facts;
  readonly lang: Lang;
  readonly records: <R extends Row>(drawer: Key<R>) => readonly R[];
  /** The folder of the desk, and the files that come with the program. */
  readonly folder: string;
  readonly data: ProgramFiles;
  /** The arguments that stand before the value, as they were typed. */
  readonly before: readonly string[];
};

/** The items of a list, for adding to the list and taking away from it: `--to +吴敏 -陈静`. */
export type Items = {
  /** True if a typed value is one item, whatever signs stand in it, as with lines of writing. */
  readonly isOneEach: boolean;
  /** The words by which an item is known. */
  readonly wordsOf: (item: unknown, reading: Reading) => string;
  /** Items to be taken away, as they were typed behind the sign. */
  readonly dropped: (typed: string, reading: Reading) => readonly Dropped[];
};

type Choice = { readonly value: string; readonly label: Text };

/** The fixed value that was typed: by its code, its label, or the beginning of one Chinese label; undefined if it is none. */
export const choiceMeant = (typed: string, choices: readonly Choice[]): string | undefined => {
  const said = typed.trim().normalize('NFKC').toLowerCase();
  const whole = choices.find(({ value, label }) =>
    [value, label.en, label.zh].some((word) => word.toLowerCase() === said),
  );
  const begun = said.length < 2 ? [] : choices.filter(({ label }) => label.zh.startsWith(said));
  return whole?.value ?? (begun.length === 1 ? begun[0]?.value : undefined);
};

/** Fixed words of a field that stand for one thing in both languages: its choices, or the words that it offers; empty if it has none. */
export const fixedWords = ({ choices, offer }: Pick<Field, 'choices' | 'offer'>): readonly Choice[] =>
  choices ?? (offer?.kind === 'words' ? offer.words() : []);

/**
 * An option or a positional argument of a verb. `read` gets every value that was typed for it and returns the value, or throws a
 * `Complaint`, to which the caller adds the field's name.
 */
export type Field<T = unknown, Needed extends boolean = boolean> = {
  /** Another name under which the option may be typed, in either language; help shows the first name only. */
  readonly also?: string;
  /** The placeholder shown in help, for example `WHEN`; null for a switch. */
  readonly shape: string | null;
  readonly help: Text;
  /** A short name of one or two words, for prompts and for the summary before saving. Without it the beginning of `help` is used. */
  readonly label?: Text;
  readonly required: Needed;
  /** The name of another option of the verb: the field is required unless that option is given. */
  readonly unless?: string;
  /** True for a positional argument that takes all the words that follow. */
  readonly rest?: boolean;
  /** True if `-` is an ordinary value, instead of clearing the field. */
  readonly isNeverCleared?: boolean;
  readonly choices?: readonly Choice[];
  readonly offer?: Offer;
  /** True for the name of a file that the verb writes. Such a verb takes `--force`, which lets the file replace an older one. */
  readonly isWritten?: boolean;
  /** True if each answer of the verb says in its own words what the value means, so that the value is not repeated below it. */
  readonly isTold?: boolean;
  /** A telephone number: shown masked, except to the person who is typing it. */
  readonly isPhone?: boolean;
  /** True if the option may be given several times, each adding a value. */
  readonly repeats?: boolean;
  /** Only lists have this. */
  readonly items?: Items;
  /** True if a value with a sign before it changes the list that stands. Several such words may follow the option. */
  readonly isAmended?: boolean;
  /** Set if a terminal asks for the field even though it may be left out. */
  readonly ask?: Asking;
  /** The names of people in a value. Only fields that hold names of people have this; they read names with `core/names`. */
  readonly peopleIn?: (value: unknown) => readonly string[];
  read(typed: readonly string[], reading: Reading): T;
  /** The value in words, for the summary before saving. Without it the value is shown as it is. */
  readonly show?: (value: unknown) => Text;
  /** Notes about a value that was read: that its day is a weekend, or that something was assumed. */
  remarks?(typed: readonly string[], reading: Reading): readonly Text[];
};

export type Fields = Readonly<Record<string, Field>>;

/** Values by field: undefined if the option was not given, null if it was cleared (`--place -`). */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer N> ? (N extends true ? T : T | null | undefined) : never;
};
