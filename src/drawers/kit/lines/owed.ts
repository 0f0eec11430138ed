import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import { type OwedSaid, withOwed } from '../fields/index.ts';
import type { Gate } from '../gates/gate.ts';
import type { Lined } from './lined.ts';

/** The gates that added lines owe. Throws `ruleViolated` for reports where no verb could record them. */
export const owedGates = <R extends Row>(of: Lined<R>, id: string, owed: OwedSaid, { now }: Facts): readonly Gate[] => {
  if (of.isWithoutReports === true && owed.inform != null)
    throw new Complaint('ruleViolated', words.noReports(id), words.noReportsHint(id));
  return withOwed([], owed, now);
};

const words = {
  noReports: (id: string): Text =>
    text(
      `The lines of ${id} owe no reports: its reports have clocks of their own`,
      `${id} 的报告按时限登记，不挂在事项上`,
    ),
  noReportsHint: (id: string): Text =>
    text(
      `Leave out --inform; reports: office incident report ${id}`,
      `去掉 --inform；报告请用 office incident report ${id}`,
    ),
} as const;
