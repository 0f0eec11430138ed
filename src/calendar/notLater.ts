import type { Moment } from '../core/civil.ts';
import { Complaint } from '../core/complaint.ts';
import { type Text, text } from '../core/text.ts';
import { momentText } from './speak.ts';

/** The moment as it is, after a check. Throws `ruleViolated` if something is given as having happened in the future. */
export const notLater = (at: Moment, now: Moment, hint: Text): Moment => {
  if (at > now) throw new Complaint('ruleViolated', inTheFuture(momentText(at)), hint);
  return at;
};

const inTheFuture = (when: Text): Text => text(`${when.en} is still to come`, `${when.zh}还没有到`);
