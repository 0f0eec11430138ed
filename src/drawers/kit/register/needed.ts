import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { openPointingAt } from '../locate.ts';
import type { AnyCall } from '../verb.ts';
import { registerWords as w } from './words.ts';

/** Throws `ruleViolated`, naming them, if open records of other drawers need a thing that is to go. */
export const refuseNeeded = ({ desk }: Pick<AnyCall, 'desk'>, id: string, facts: Facts): void => {
  const needing = openPointingAt(desk, id, facts).map(({ drawer, record }) => `${record.id} ${drawer.titleOf(record)}`);
  if (needing.length > 0) throw new Complaint('ruleViolated', w.needed(id, needing), w.neededHint);
};
