import type { Facts } from '../../core/facts.ts';
import { isAllowed, offeredBy } from '../kit/offered.ts';
import type { Routine } from './record.ts';
import { meantOccurrence } from './recording.ts';
import { refuseToday } from './start.ts';

const isDue = (routine: Routine, facts: Facts): boolean => isAllowed(() => meantOccurrence(routine, null, facts));

/** The verbs that the menu offers for a routine, by whether an occurrence is due and not recorded. */
export const offered = offeredBy<Routine>({
  ...{ done: isDue, skip: isDue },
  start: (routine, facts) => isDue(routine, facts) && isAllowed(() => refuseToday(routine, null, facts)),
});
