import { momentText } from '../../../calendar/speak.ts';
import { Complaint } from '../../../core/complaint.ts';
import { type Line, lineName } from './line.ts';
import { lineWords as w } from './words.ts';

/** Throws `ruleViolated` if the line is done or not needed. */
export const refuseSettled = (id: string, line: Line): void => {
  if (line.doneAt !== null)
    throw new Complaint('ruleViolated', w.doneAlready(lineName(line), momentText(line.doneAt)), w.takeBack(id));
  if (line.skipped !== null)
    throw new Complaint('ruleViolated', w.skippedAlready(lineName(line), line.skipped.reason), w.takeBack(id));
};
