import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { locate, openPointingAt } from '../locate.ts';
import type { AnyCall } from '../verb.ts';
import type { TypedFields } from './options.ts';
import type { Specs } from './spec.ts';
import { registerWords as w } from './words.ts';

/** Throws `ruleViolated`, naming them, if open records of other drawers need a thing that is to go. */
export const refuseNeeded = ({ desk }: Pick<AnyCall, 'desk'>, id: string, facts: Facts): void => {
  const needing = openPointingAt(desk, id, facts).map(({ drawer, record }) => `${record.id} ${drawer.titleOf(record)}`);
  if (needing.length > 0) throw new Complaint('ruleViolated', w.needed(id, needing), w.neededHint);
};

/**
 * Checks that the records pointed at exist, live or in the archive. Throws `noSuchRecord`. A field that only rules write is not typed: an
 * option of its name has words of its own, such as the plate of a car.
 */
export const seek = ({ desk }: Pick<AnyCall, 'desk'>, specs: Specs, typed: TypedFields): void => {
  for (const [name, { kind, said, option = name }] of Object.entries(specs))
    if (said !== 'kept' && typed[option] != null)
      for (const id of kind.links?.of(typed[option]) ?? []) locate(desk, id);
};
