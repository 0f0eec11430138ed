import { dayText } from '../../calendar/speak.ts';
import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Page } from '../../core/page.ts';
import { dim } from '../../core/page.ts';
import { type Text, text } from '../../core/text.ts';
import { dailyWords as w } from './words.ts';

/** The days of a range, both included; null leaves that end open. */
export type Range = { readonly from: Day | null; readonly to: Day | null };

type Said = { readonly from?: Day | null | undefined; readonly to?: Day | null | undefined };

/** The range of `--from` and `--to`; null if neither was given. Throws `badValue` if the last day is before the first. */
export const rangeOf = ({ from = null, to = null }: Said): Range | null => {
  if (from !== null && to !== null && from > to)
    throw new Complaint('badValue', w.fromAfterTo(dayText(from), dayText(to)));
  return from === null && to === null ? null : { from, to };
};

/** Whether a moment lies within the range. Without a range every record does; with one, records without a moment do not. */
export const isInRange = (moment: Moment | null, range: Range | null): boolean => {
  if (range === null) return true;
  const { from, to } = range;
  return moment !== null && (from === null || dayOf(moment) >= from) && (to === null || dayOf(moment) <= to);
};

/** The range in words. */
export const rangeText = ({ from, to }: Range): Text => {
  const [first, last] = [from ?? to ?? '', to ?? from ?? ''].map(dayText) as [Text, Text];
  if (from === to) return first;
  if (to === null) return text(`from ${first.en}`, `${first.zh}起`);
  if (from === null) return text(`until ${last.en}`, `${last.zh}止`);
  return text(`${first.en} to ${last.en}`, `${first.zh}至${last.zh}`);
};

/** The range in words, to be shown above the list. */
export const rangeLine = (range: Range | null): Page =>
  range === null ? [] : [{ kind: 'lines', lines: [dim(rangeText(range))] }];

/** The days of a sieve for records that may lie in the range. */
export const daysOf = (
  range: Range | null,
): { readonly days: { readonly first: Day | null; readonly last: Day | null } } | undefined =>
  range === null ? undefined : { days: { first: range.from, last: range.to } };
