import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { type Gate, type GateEvent, owesAsk, owesInform } from './gate.ts';
import { gateWords as w } from './words.ts';

/** A drawer whose records have gates: how they are read and written. */
export type Gated<R extends Row> = {
  readonly drawer: DrawerName;
  gatesOf(record: R): readonly Gate[];
  /** The record with its gates after events, which its history keeps. */
  withGates(record: R, gates: readonly Gate[], events: readonly GateEvent[]): R;
  /** Throws `ruleViolated` if no event of the kind may happen to the record any more. */
  refuse(record: R, kind: GateEvent['kind']): void;
};

/** Events that happen at the gates of one record. */
type Happening<R extends Row> = {
  readonly records: readonly R[];
  readonly id: string;
  readonly events: readonly GateEvent[];
};

/** Applies events to the gates of a record. Throws `ruleViolated` if the record or the rule does not allow them. */
export const happensAt = <R extends Row, S extends { readonly gates: readonly Gate[] }>(
  of: Gated<R>,
  { records, id, events }: Happening<R>,
  rule: (gates: readonly Gate[]) => S,
  { now }: Facts,
) => {
  const record = find(records, id);
  for (const { kind } of events) of.refuse(record, kind);
  const after = rule(of.gatesOf(record));
  return { ...amend(records, id, now, (stands) => of.withGates(stands, after.gates, events)), after };
};

/** Throws `ruleViolated` if an instruction or a report is still owed: nothing closes before its gates are settled. */
export const refuseOwed = (noun: string, id: string, gates: readonly Gate[]): void => {
  const ask = gates.find(owesAsk);
  if (ask !== undefined) throw new Complaint('ruleViolated', w.askOwed(id, ask), w.askOwedHint(noun, id, ask));
  const inform = gates.find(owesInform);
  if (inform !== undefined)
    throw new Complaint('ruleViolated', w.informOwed(inform.to ?? ''), w.informOwedHint(id, inform.to ?? ''));
};
