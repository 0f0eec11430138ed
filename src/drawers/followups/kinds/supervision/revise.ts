import { Complaint } from '../../../../core/complaint.ts';
import type { Facts } from '../../../../core/facts.ts';
import { amend, find } from '../../../../core/records.ts';
import { type Text, text } from '../../../../core/text.ts';
import { awakened, type FollowupParticulars, noJotting } from '../../matter.ts';
import type { Followup } from '../../record.ts';
import { revised } from './enter.ts';
import type { Staging, Supervised } from './supervise.ts';

/** Corrects a matter. A date or lead that is set can only be changed by `extend` and `transfer`, so that each such change is recorded. */
export const reviseFollowup = (
  records: readonly Followup[],
  id: string,
  said: FollowupParticulars & Supervised,
  staging: Staging,
  facts: Facts,
) => {
  const before = find(records, id);
  if (said.due !== undefined && before.due !== null && said.due !== before.due)
    throw new Complaint('ruleViolated', words.extendInstead(id), words.extendHint(id));
  if (said.lead !== undefined && before.lead !== null && said.lead !== before.lead)
    throw new Complaint('ruleViolated', words.transferInstead(id), words.transferHint(id));
  if (said.ref === id) throw new Complaint('ruleViolated', words.ownRef(id));
  return amend(records, id, facts.now, (record) => {
    const after = revised(record, said, staging, facts);
    return awakened(record, said.importance === undefined ? noJotting(record, after) : after);
  });
};

const words = {
  ownRef: (id: string): Text => text(`${id} cannot come from itself`, `${id} 不能出自它自己`),
  extendInstead: (id: string): Text =>
    text(`${id} has a date already; a date is moved by an extension`, `${id} 已有时限，改期须办延期`),
  extendHint: (id: string): Text =>
    text(
      `office followup extend ${id} --due WHEN --reason TEXT`,
      `office followup extend ${id} --due 时间 --reason 原因`,
    ),
  transferInstead: (id: string): Text =>
    text(`${id} has a lead already; the lead is moved by a transfer`, `${id} 已有主办，换人须办转办`),
  transferHint: (id: string): Text =>
    text(`office followup transfer ${id} --to NAME`, `office followup transfer ${id} --to 姓名`),
} as const;
