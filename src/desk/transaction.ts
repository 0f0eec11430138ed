import type { Moment } from '../core/civil.ts';
import type { Identity } from '../core/record.ts';
import type { Change } from './changes.ts';
import type { Contents } from './live/contents.ts';

/** What a rule is given to work on. */
export type Transaction = {
  readonly contents: Contents;
  /** A new record's identity under the drawer's letter, with the next number that was never used. */
  readonly mint: (letter: string) => Identity;
};

/** A transaction, and the counters as they stand after what it has minted. */
export type Opened = { readonly tx: Transaction; readonly counters: () => Contents['counters'] };

export const openTransaction = (contents: Contents, now: Moment, newUid: () => string): Opened => {
  let counters = contents.counters;
  const mint = (letter: string): Identity => {
    if (!/^[A-Z]$/.test(letter)) throw new Error(`"${letter}" is no letter of a drawer`);
    const number = (counters[letter] ?? 0) + 1;
    counters = { ...counters, [letter]: number };
    return { id: `${letter}${number}`, uid: newUid(), createdAt: now, updatedAt: now };
  };
  return { tx: { contents, mint }, counters: () => counters };
};

const numberOf = (id: string): number => (/^[A-Z][1-9]\d*$/.test(id) ? Number(id.slice(1)) : 0);

/** Counters never lower than any of those given, nor than the number of a record that came or went. */
export const highestCounters = (
  all: readonly Contents['counters'][],
  changes: readonly Pick<Change, 'id'>[],
): Contents['counters'] => {
  const used = [
    ...all.flatMap((counters) => Object.entries(counters)),
    ...changes.map(({ id }) => [id.slice(0, 1), numberOf(id)] as const),
  ];
  const highest = new Map<string, number>();
  for (const [letter, number] of used) highest.set(letter, Math.max(highest.get(letter) ?? 0, number));
  return Object.fromEntries([...highest].filter(([, number]) => number > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};
