import { distance } from 'fastest-levenshtein';
import type { Moment } from './civil.ts';
import { Complaint } from './complaint.ts';
import type { Row } from './record.ts';
import type { Change } from './rule.ts';
import { commonWords as w } from './words.ts';

/** `noSuchRecord`, for one who may know where else to look. */
export class Missing extends Complaint {
  constructor(
    readonly id: string,
    near: string | null,
  ) {
    super('noSuchRecord', w.noSuchRecord(id), near === null ? w.tryList(id) : w.didYouMean(near));
  }
}

/** The record of this id. Throws `noSuchRecord`, with the nearest id there is. */
export const find = <R extends Row>(records: readonly R[], id: string): R => {
  const found = records.find((record) => record.id === id);
  if (found !== undefined) return found;
  const ids = records.map((record) => record.id);
  throw new Missing(id, nearest(id, ids));
};

/** The change in which one record is rewritten; its `updatedAt` becomes `now`. */
export const amend = <R extends Row>(
  records: readonly R[],
  id: string,
  now: Moment,
  rewrite: (record: R) => R,
): Change<R> & { readonly touched: readonly [R] } => {
  const amended = { ...rewrite(find(records, id)), updatedAt: now };
  return { records: records.map((record) => (record.id === id ? amended : record)), touched: [amended] };
};

/** The change in which one record is added. */
export const add = <R extends Row>(
  records: readonly R[],
  added: R,
): Change<R> & { readonly touched: readonly [R] } => ({
  records: [...records, added],
  touched: [added],
});

/** The word nearest to what was typed, or null when none is near: two letters astray (one swap), or a third of a longer word. */
export const nearest = (typed: string, known: readonly string[]): string | null => {
  const ranked = known
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || compare(a.word, b.word));
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(Math.min(2, typed.length - 1), Math.floor(typed.length / 3))
    ? best.word
    : null;
};

/** By code point: the same everywhere, whatever the locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `F9` before `F10`. */
export const compareIds = (a: string, b: string): number =>
  compare(a.slice(0, 1), b.slice(0, 1)) || idNumber(a) - idNumber(b);

/** The 9 of `F9`. */
export const idNumber = (id: string): number => Number(id.slice(1));

/** What an option says, or what stands if it says nothing: undefined leaves, null clears. */
export const given = <T>(said: T | null | undefined, stands: T | null): T | null =>
  said === undefined ? stands : said;
