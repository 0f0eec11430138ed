import { Complaint } from '../core/complaint.ts';
import { text } from '../core/text.ts';

/** The complaint for a drawer in which every number was used. A counter so high comes from a hand or another program. */
export const noNumberLeft = (letter: string): Complaint =>
  new Complaint(
    'ruleViolated',
    text(
      `No number is left for a new record ${letter}…: the counter of the desk is at its end`,
      `编号 ${letter}… 已用尽：台面的计数已到上限`,
    ),
    text('Restore the desk as it was before: office restore', '请用 office restore 恢复以前的台面'),
  );

/** The complaint for a desk whose revision cannot be counted up. */
export const noRevisionLeft = (): Complaint =>
  new Complaint(
    'ruleViolated',
    text('The number of changes of the desk is at its end', '台面的修改次数已到上限'),
    text('Restore the desk as it was before: office restore', '请用 office restore 恢复以前的台面'),
  );
