import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { isWithheld } from '../../../core/sealing.ts';
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
 * Checks that the records pointed at exist, live or in the archive, and returns the mark of a record that comes from a sealed one. Throws
 * `noSuchRecord`. A field that only rules write is not typed: an option of its name has words of its own, such as the plate of a car.
 */
export const seek = (
  { desk }: Pick<AnyCall, 'desk'>,
  specs: Specs,
  typed: TypedFields,
): { readonly sealed?: boolean } => {
  const ids = Object.entries(specs).flatMap(([name, { kind, said, option = name }]) =>
    said !== 'kept' && typed[option] != null ? (kind.links?.of(typed[option]) ?? []) : [],
  );
  const found = ids.map((id) => locate(desk, id).record);
  return found.some(isWithheld) ? { sealed: true } : {};
};
