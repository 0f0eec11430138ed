import { isAllowed, offeredBy } from '../kit/offered.ts';
import { answered } from './answer.ts';
import type { Visit } from './record.ts';
import { isExpected, isInside } from './standing.ts';

/** The verbs that the menu offers for a visit, by whether the visitor has come, has left, and was answered. */
export const offered = offeredBy<Visit>({
  ...{ in: isExpected, out: isInside },
  answer: (visit) => isAllowed(() => answered(visit, '', visit.createdAt)),
  done: (visit) => isAllowed(() => answered(visit, '', visit.createdAt)),
});
