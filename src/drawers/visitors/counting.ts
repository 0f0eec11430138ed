import { type Day, dayOf } from '../../core/civil.ts';
import type { Counting } from '../../core/counting.ts';
import { text } from '../../core/text.ts';
import type { Visit } from './record.ts';

/** The visitors of some days: how many groups came, and how many people they were. */
export const visitsCounted: Counting<Visit> = {
  counted: (records, _facts, first, last) => {
    const came = records.filter(({ arrivedAt }) => arrivedAt !== null && isWithin(dayOf(arrivedAt), first, last));
    const people = came.reduce((sum, { headcount }) => sum + headcount, 0);
    return {
      counts: { visits: came.length, visitors: people },
      said: text(`visits ${came.length}, visitors ${people}`, `来访 ${came.length} 批 ${people} 人`),
    };
  },
};

const isWithin = (day: Day, first: Day, last: Day): boolean => first <= day && day <= last;
