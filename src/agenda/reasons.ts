import { dayOf } from '../core/civil.ts';
import type { Reason } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { commonWords as c } from '../core/words.ts';
import type { Ranked } from './rank.ts';
import { agendaWords as w } from './words.ts';

/** The reasons for an item's place in the list: first its time, then its mark, then the reasons its drawer gives. */
export const reasonsOf = (item: Ranked, facts: Facts): readonly Reason[] => [
  timeReason(item, facts),
  ...(item.mark === null ? [] : [{ code: item.mark, text: c.marks[item.mark] }]),
  ...item.because,
];

/** The reason that lies in an item's due date, or in having none. What runs by the clock is told in minutes and hours, not in working days. */
const timeReason = (item: Ranked, facts: Facts): Reason => {
  const reason = dateReason(item, facts);
  return item.clock === undefined ? reason : { ...reason, text: item.clock };
};

/** The reason that lies in an item's due date, in working days. */
export const dateReason = ({ due, urgency }: Ranked, { now }: Facts): Reason => {
  const days = spelledDays(urgency.workdays);
  if (due === null) {
    const idle = Math.floor(urgency.workdays);
    return { code: 'undated', text: idle === 0 ? w.undatedFresh : w.undated(`${idle}`) };
  }
  if (due < now) return { code: 'overdue', text: days === '0' ? w.overdueJustNow : w.overdue(days) };
  if (dayOf(due) === dayOf(now)) return { code: 'dueToday', text: w.dueToday };
  return urgency.workdays <= 2
    ? { code: 'dueSoon', text: w.dueSoon(days) }
    : { code: 'dueLater', text: w.dueSoon(days) };
};

/** A number of working days to a tenth, without its sign: `0.5`, `5`. */
const spelledDays = (workdays: number): string => `${Math.round(Math.abs(workdays) * 10) / 10}`;
