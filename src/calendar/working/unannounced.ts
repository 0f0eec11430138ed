import { type Day, yearOf } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';

/**
 * The years from the first day to the last whose arrangement is not announced, as they are written: `2027`, `2027–2028`; null where all
 * are. No year is announced before the one that precedes it, so that the last tells whether there is any.
 */
export const unannounced = (calendar: WorkCalendar, first: Day, last: Day): string | null => {
  const isKnown = (year: number): boolean => calendar.kindOf(`${String(year).padStart(4, '0')}-07-01`).known;
  const end = yearOf(last);
  if (isKnown(end)) return null;
  let begin = Math.min(yearOf(first), end);
  while (isKnown(begin)) begin += 1;
  return begin === end ? `${end}` : `${begin}–${end}`;
};
