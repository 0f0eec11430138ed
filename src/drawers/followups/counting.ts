import { dayOf } from '../../core/civil.ts';
import type { Counting } from '../../core/counting.ts';
import { text } from '../../core/text.ts';
import type { Followup } from './record.ts';

/** The matters that were closed in some days and stayed closed. */
export const closedCounted: Counting<Followup> = {
  counted: (records, _facts, first, last) => {
    const done = records.filter(
      ({ doneAt }) => doneAt !== null && first <= dayOf(doneAt) && dayOf(doneAt) <= last,
    ).length;
    return { counts: { done }, said: text(`closed ${done}`, `办结 ${done} 项`) };
  },
};
