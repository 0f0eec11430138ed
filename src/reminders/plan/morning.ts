import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Clock, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { morningWords as w } from '../morningWords.ts';
import type { Call } from './gather.ts';

/** The last moment at which a list of the day still helps: closing time, or where it is sent after that, midnight. */
const overOn = (day: Day, clock: Clock, { settings: { hours } }: Facts): Moment =>
  clock < hours.close ? at(day, hours.close) : at(addDays(day, 1), '00:00');

/**
 * When the morning list is to be sent: today until the office closes, and on the next working day. That of a day that has passed is
 * never made up for: nobody is helped by it.
 */
export const morningCalls = (clock: Clock, facts: Facts): readonly Call[] => {
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
