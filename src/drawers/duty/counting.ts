import { dayOf } from '../../core/civil.ts';
import type { Counting } from '../../core/counting.ts';
import { text } from '../../core/text.ts';
import type { Shift } from './record.ts';

/** The calls of some days: the lines of the duty log that name a caller or a number. */
export const callsCounted: Counting<Shift> = {
  counted: (records, _facts, first, last) => {
    const calls = records
      .flatMap(({ log }) => log)
      .filter(({ caller, phone }) => caller !== null || phone !== null)
      .filter(({ happenedAt }) => first <= dayOf(happenedAt) && dayOf(happenedAt) <= last).length;
    return { counts: { calls }, said: text(`calls ${calls}`, `来电 ${calls} 件`) };
  },
};
