import { dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Change, RuleTools } from '../../../core/rule.ts';
import type { CsvRow } from '../../../formats/csv.ts';
import type { Visit } from '../record.ts';
import { whenOf } from '../view.ts';
import { type Book, type Draft, isSkipped, readRow, type Skipped } from './rows.ts';

/** Every row of a book, either as a visit to be or with the reason why not. */
export type ReadBook = { readonly drafts: readonly Draft[]; readonly skipped: readonly Skipped[] };

const TICK = 500;

/** Reads every row; `tick` hears from time to time how many are done. */
export const readBook = (rows: readonly CsvRow[], book: Book, facts: Facts, tick: (done: number) => void): ReadBook => {
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  for (const [n, row] of rows.entries()) {
    const read = readRow(row, book, facts);
    if (isSkipped(read)) skipped.push(read);
    else drafts.push(read);
    if (n % TICK === 0) tick(n);
  }
  return { drafts, skipped };
};

/** No text of a record holds a control character. */
const SEPARATOR = '\u001f';

const fingerprint = (visit: Draft): string => {
  const when = whenOf(visit);
  return [when === null ? '' : dayOf(when), visit.name, visit.org, visit.host, visit.purpose].join(SEPARATOR);
};

/**
 * The visits that no earlier import brought in: same day, name, unit, host and purpose. Counted, because one person may well
 * come twice a day: of three alike, if one is there, two are new.
 */
export const notYetThere = (records: readonly Visit[], drafts: readonly Draft[]): readonly Draft[] => {
  const there = new Map<string, number>();
  for (const visit of records) {
    if (visit.imported === null) continue;
    const print = fingerprint(visit);
    there.set(print, (there.get(print) ?? 0) + 1);
  }
  if (there.size === 0) return drafts;
  return drafts.filter((draft) => {
    const print = fingerprint(draft);
    const left = there.get(print) ?? 0;
    if (left > 0) there.set(print, left - 1);
    return left === 0;
  });
};

/** Takes the visits in, all in one step. A petition of an old book starts no clock: its days have run elsewhere. */
export const takeIn = (records: readonly Visit[], drafts: readonly Draft[], { mint }: RuleTools): Change<Visit> => {
  // Not `{ ...mint(), ...draft }`: V8 makes a dictionary of that, at 18 µs a row instead of 1.
  const taken = notYetThere(records, drafts).map((draft): Visit => Object.assign(mint(), draft));
  return { records: [...records, ...taken], touched: taken };
};
