import type { Facts } from '../../../core/facts.ts';
import type { Reading } from '../../../core/field.ts';
import type { Key, Row } from '../../../core/record.ts';
import type { Change, RuleTools } from '../../../core/rule.ts';
import type { Sieve } from '../../../core/sieve.ts';
import type { Text } from '../../../core/text.ts';
import type { Encoding } from '../../../formats/decode.ts';
import type { Dates } from './dates.ts';

/** The options of the command. */
export type Asked = {
  readonly file: string;
  readonly map: readonly string[] | null;
  readonly dateFormat: string | null;
  readonly encoding: Encoding;
  /** The name or the number of a sheet; null for the likeliest. */
  readonly sheet: string | null;
  /** Fields whose empty cells stand for the cell above. */
  readonly fill: readonly string[] | null;
  readonly dryRun: boolean;
};

/** Everything that reading a cell may need. */
export type Desk = { readonly reading: Reading; readonly dates: Dates };

/** A field of a book: its name, the headings of its column, and how a cell of it is read. */
export type BookField<T = unknown> = {
  readonly label: Text;
  /** The headings of the column, in small letters, the likeliest first. Fields choose their columns in the order of the table. */
  readonly heads: readonly string[];
  /** The value of a cell; null stands for an empty cell, and for a column that is missing. Throws a `Fault` or a `Complaint`. */
  readonly read: (cell: string | null, desk: Desk) => T;
};

export type BookFields = Readonly<Record<string, BookField>>;

export type BookValues<F extends BookFields> = {
  readonly [K in keyof F]: F[K] extends BookField<infer T> ? T : never;
};

/** The place of a row, and its cells without a field, each behind its heading. */
export type Place = { readonly file: string; readonly line: number; readonly asides: readonly string[] };

/** The content of a row. */
export type Drafted<D> = {
  readonly draft: D;
  /** True if an equal row is a repetition, and not a second thing of the same kind. */
  readonly isUnique: boolean;
};

/** A draft with the number of its line. */
export type Numbered<D> = { readonly line: number; readonly draft: D };

export type Skipped = {
  readonly line: number;
  readonly reason: string;
  readonly message: Text;
  /** The remedy, where it is known from the value alone. */
  readonly hint?: Text | null;
};

/** The result for all drafts: the change, the new records, the number of drafts that existed already, and those that cannot be imported. */
export type Taken<R extends Row> = {
  readonly change: Change<R>;
  readonly added: readonly { readonly line: number; readonly record: R }[];
  /** Records that existed and were changed. */
  readonly updated: readonly { readonly line: number; readonly before: R; readonly after: R }[];
  readonly alreadyThere: number;
  readonly skipped: readonly Skipped[];
};

/** A kind of book that can be imported: its fields, the draft that a row becomes, and the change of the desk. */
export type TableBook<F extends BookFields, D, R extends Row> = {
  readonly key: Key<R>;
  readonly fields: F;
  /** The field that every such book must have a column for. */
  readonly main: keyof F & string;
  /** True if columns without a field come along with a row, so that nothing in them is lost. */
  readonly keepsAsides: boolean;
  /** Makes a draft of a row. Throws a `Fault` for a row that says too little, or something impossible. */
  readonly draft: (values: BookValues<F>, place: Place, facts: Facts, dates: Dates) => Drafted<D>;
  /** Imports all drafts in one step. */
  readonly takeIn: (records: readonly R[], drafts: readonly Numbered<D>[], tools: RuleTools) => Taken<R>;
  /** The archived records that the rows are compared with; none if left out. */
  readonly past?: Sieve<R>;
  /** Lines and JSON of the answer for this kind of book only, such as the first and the last day. */
  readonly more?: (drafts: readonly D[]) => { readonly lines: readonly Text[]; readonly json: object };
};
