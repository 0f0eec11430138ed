import { isAllowed, offeredBy } from '../kit/offered.ts';
import type { Shift } from './record.ts';
import { swappable } from './swap.ts';

/** The verbs that the menu offers for a shift: one that is over is not swapped. */
export const offered = offeredBy<Shift>({
  swap: (shift, facts) => isAllowed(() => swappable([shift], shift.id, facts)),
});
