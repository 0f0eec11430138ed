import { openLines } from '../kit/lines/line.ts';
import { isAllowed, linesOffered, offeredBy } from '../kit/offered.ts';
import { type Checklist, isAssessment, linedChecklist } from './record.ts';

const mayChange = (list: Checklist): boolean => isAllowed(() => linedChecklist.refuse(list));

/** The verbs that the menu offers for a list, by whether lines of it are open. */
export const offered = offeredBy<Checklist>({
  ...linesOffered(linedChecklist),
  done: (list) => mayChange(list) && !list.isTemplate && openLines(list.lines).length === 0,
  score: (list) => mayChange(list) && isAssessment(list),
  save: ({ lines }) => lines.some(({ skipped, text }) => skipped === null && text !== null),
});
