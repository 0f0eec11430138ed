import type { Moment } from './civil.ts';
import { Complaint } from './complaint.ts';
import { nearest } from './nearest.ts';
import type { Row } from './record.ts';
import type { Change } from './rule.ts';
import { commonWords as w } from './words.ts';

/** A `noSuchRecord` complaint. The caller may catch it and look elsewhere, for example in the archive. */
export class Missing extends Complaint {
  constructor(
    readonly id: string,
    near: string | null,
  ) {
    super('noSuchRecord', w.noSuchRecord(id), near === null ? w.tryList(id) : w.didYouMean(near));
  }
}

/** The record with this id. Throws `noSuchRecord`, naming the nearest existing id. */
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

/** The change that several changes make together, each on what the one before left. */
export const inTurn = <R extends Row, T>(
  records: readonly R[],
  all: readonly T[],
  make: (records: readonly R[], one: T) => Change<R>,
): Change<R> =>
  all.reduce<Change<R>>(
    (before, one) => {
      const change = make(before.records, one);
      return { ...change, touched: [...before.touched, ...change.touched] };
    },
    { records, touched: [] },
  );

/** Compares two texts character by character, so that the order is the same in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares ids by letter and then by number: `F9` comes before `F10`. Ids of one length compare as texts, for no number begins with 0. */
export const compareIds = (a: string, b: string): number =>
  a.length === b.length
    ? compare(a, b)
    : compare(a.slice(0, 1), b.slice(0, 1)) || Number(a.slice(1)) - Number(b.slice(1));

/** The new value of a field: the given value, the present one if nothing was given (undefined), null if it was cleared. */
export const given = <T>(said: T | null | undefined, stands: T | null): T | null =>
  said === undefined ? stands : said;

/** Applies a rule to one record after the other, as one change: if it refuses one of them, nothing is changed. */
export const forEach = <R extends Row>(
  records: readonly R[],
  ids: readonly string[],
  rule: (records: readonly R[], id: string) => Change<R>,
): Change<R> =>
  ids.reduce<Change<R>>(
    (so, id) => {
      const next = rule(so.records, id);
      return {
        records: next.records,
        touched: [...so.touched, ...next.touched],
        opens: [...(so.opens ?? []), ...(next.opens ?? [])],
      };
    },
    { records, touched: [] },
  );
