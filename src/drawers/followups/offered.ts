import { refuseOwed } from '../kit/gates/closing.ts';
import { gatesOffered, isAllowed, offeredBy } from '../kit/offered.ts';
import { gatedFollowups } from './gated.ts';
import { type Followup, gatesIn, refuseClosed } from './record.ts';

const isOpen = (f: Followup): boolean => isAllowed(() => refuseClosed(f));

/** The verbs that the menu offers for a matter. The date of an acceptance notice is the law's, and only a matter with a lead can be chased or returned. */
export const offered = offeredBy<Followup>({
  ...gatesOffered(gatedFollowups),
  ...{ feedback: isOpen, transfer: isOpen, reopen: (f) => !isOpen(f) },
  chase: (f) => isOpen(f) && f.lead !== null,
  return: (f) => isOpen(f) && f.lead !== null,
  extend: (f) => isOpen(f) && f.stage !== 'acceptance',
  done: (f) => isOpen(f) && isAllowed(() => refuseOwed('followup', f.id, gatesIn(f))),
});
