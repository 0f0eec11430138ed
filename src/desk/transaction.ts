import type { Moment } from '../core/civil.ts';
import { HIGHEST_ID } from '../core/ranges.ts';
import type { Identity } from '../core/record.ts';
import type { RecordChange } from './changes.ts';
import type { Contents } from './live/contents.ts';
import { noNumberLeft } from './numbersUsedUp.ts';

/** A transaction: the contents of the desk, and new identities for records. */
export type Transaction = {
  readonly contents: Contents;
  /** Makes the identity of a new record. Its number is the next one that was never used under this letter. Throws where none is left. */
  readonly mint: (letter: string) => Identity;
};

/** A transaction, and the counters after it has made new records. */
export type OpenedTransaction = { readonly tx: Transaction; readonly counters: () => Contents['counters'] };

export const openTransaction = (contents: Contents, now: Moment, newUid: () => string): OpenedTransaction => {
  let counters = contents.counters;
  const mint = (letter: string): Identity => {
    if (!/^[A-Z]$/.test(letter)) throw new Error(`"${letter}" is no letter of a drawer`);
    const number = (counters[letter] ?? 0) + 1;
    if (number > HIGHEST_ID) throw noNumberLeft(letter);
    counters = { ...counters, [letter]: number };
    return { id: `${letter}${number}`, uid: newUid(), createdAt: now, updatedAt: now };
  };
  return { tx: { contents, mint }, counters: () => counters };
};

const numberOf = (id: string): number => (/^[A-Z][1-9]\d*$/.test(id) ? Number(id.slice(1)) : 0);

/** The highest of these counters by letter, and no lower than the numbers of these records. */
export const highestCounters = (
  all: readonly Contents['counters'][],
  changes: readonly Pick<RecordChange, 'id'>[],
): Contents['counters'] => {
  const used = [
    ...all.flatMap((counters) => Object.entries(counters)),
    ...changes.map(({ id }) => [id.slice(0, 1), numberOf(id)] as const),
  ];
  const highest = new Map<string, number>();
  for (const [letter, number] of used) highest.set(letter, Math.max(highest.get(letter) ?? 0, number));
  return Object.fromEntries([...highest].filter(([, number]) => number > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The highest number of an id among these records, by letter. */
export const highestAmong = (rows: Iterable<{ readonly id: string }>): Contents['counters'] => {
  const highest: Record<string, number> = {};
  for (const { id } of rows) {
    if (!/^[A-Z][1-9]\d*$/.test(id)) continue;
    const letter = id.slice(0, 1);
    highest[letter] = Math.max(highest[letter] ?? 0, Number(id.slice(1)));
  }
  return highest;
};
