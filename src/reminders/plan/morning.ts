import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Clock, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { morningWords as w } from '../morningWords.ts';
import type { DueReminder } from './gather.ts';

/** Time from which on a day's list is of no use: closing time; midnight if the list is sent after closing. */
const overOn = (day: Day, clock: Clock, { settings: { hours } }: Facts): Moment =>
  clock < hours.close ? at(day, hours.close) : at(addDays(day, 1), '00:00');

/**
 * Calls for the morning list: today's until it is of no use, and that of the next working day. The list of a past day is never sent late.
 */
export const morningCalls = (clock: Clock, facts: Facts): readonly DueReminder[] => {
  const { now, calendar } = facts;
  const today = dayOf(now);
  const isToday = calendar.isWorkday(today) && now < overOn(today, clock, facts);
  return [...(isToday ? [today] : []), addWorkdays(calendar, today, 1)].map((day) => {
    const matter = `morning/desk/${day}`;
    return {
      ...{ key: `${matter}/day`, matter, kind: 'morning', id: null, people: [] },
      ...{ at: at(day, clock), when: at(day, clock), over: overOn(day, clock, facts) },
      text: w.list,
    };
  });
};
