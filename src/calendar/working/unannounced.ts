import { type Day, yearOf } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';

/**
 * The years from the first day to the last whose arrangement is not announced, in writing: `2027`, `2027–2028`; null if all are announced.
 * Years are announced in order, so the last year tells whether any is missing.
 */
export const unannounced = (calendar: WorkCalendar, first: Day, last: Day): string | null => {
  const isKnown = (year: number): boolean => calendar.kindOf(`${String(year).padStart(4, '0')}-07-01`).known;
  const end = yearOf(last);
  if (isKnown(end)) return null;
  let begin = Math.min(yearOf(first), end);
  while (isKnown(begin)) begin += 1;
  return begin === end ? `${end}` : `${begin}–${end}`;
};
