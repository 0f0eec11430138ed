import { Complaint } from './complaint.ts';
import { nameKey } from './names/fold.ts';
import { echo, listed, type Text, text } from './text.ts';

/** A change to a list that stands: `--to +吴敏 -陈静`. */
export type Amendment<T> = {
  readonly added: readonly T[];
  readonly dropped: readonly Dropped[];
  /** The words by which an item is known: the name of a person, the title of a paper. */
  readonly wordsOf: (item: T) => string;
};

/** Something to be taken off a list. */
export type Dropped = {
  /** The words that were typed. */
  readonly typed: string;
  /** The words of the items that are meant; several for a group of people. Those that are not in the list are passed over if one of them is. */
  readonly items: readonly string[];
  /** Whether a part of the words is enough where it fits one item alone. */
  readonly isPartEnough: boolean;
};

/** A list as it is said: all of it, or a change to the one that stands. */
export type Amended<T> = readonly T[] | Amendment<T>;

export const isAmendment = (said: unknown): said is Amendment<unknown> =>
  typeof said === 'object' && said !== null && 'added' in said && 'dropped' in said;

/**
 * The list after what was said of it: undefined leaves it, null clears it. An item that is added under the words of one that stands takes
 * its place. Throws `ruleViolated` for an item to be taken off that is not there.
 */
export const listAfter = <T>(said: Amended<T> | null | undefined, stands: readonly T[]): readonly T[] => {
  if (said === undefined) return stands;
  if (said === null) return [];
  if (!('added' in said)) return said;
  const { added, dropped, wordsOf } = said;
  const gone = new Set(dropped.flatMap((one) => meantBy(one, stands.map(wordsOf))));
  const kept = stands.filter((item) => !gone.has(nameKey(wordsOf(item))));
  const fresh = new Map(added.map((item) => [nameKey(wordsOf(item)), item]));
  const standing = new Set(kept.map((item) => nameKey(wordsOf(item))));
  return [
    ...kept.map((item) => fresh.get(nameKey(wordsOf(item))) ?? item),
    ...[...fresh].flatMap(([key, item]) => (standing.has(key) ? [] : [item])),
  ];
};

const meantBy = ({ typed, items, isPartEnough }: Dropped, stands: readonly string[]): readonly string[] => {
  const keys = stands.map(nameKey);
  const sought = items.map(nameKey);
  const exact = keys.filter((key) => sought.includes(key));
  if (exact.length > 0) return exact;
  const partly = isPartEnough ? keys.filter((key) => sought.some((part) => key.includes(part))) : [];
  if (partly.length === 1) return partly;
  throw new Complaint('ruleViolated', words.notThere(typed), words.thereAre(stands));
};

const words = {
  notThere: (typed: string): Text => text(`“${echo(typed)}” is not in the list`, `“${echo(typed)}”不在其中`),
  thereAre: (stands: readonly string[]): Text =>
    stands.length === 0
      ? text('The list is empty', '目前是空的')
      : text(`In it: ${listed(stands).en}`, `现有：${listed(stands).zh}`),
} as const;
