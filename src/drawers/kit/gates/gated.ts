import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import type { Lined } from '../lines/lined.ts';
import { type Gate, type GateEvent, owesAsk, owesInform } from './gate.ts';
import { gatesOfLine, lineAsked, withLineGates } from './place.ts';
import { gateWords as w } from './words.ts';

/** A drawer whose records have gates: how they are read and written. */
export type Gated<R extends Row> = {
  readonly drawer: DrawerName;
  gatesOf(record: R): readonly Gate[];
  /** The record with its gates after events, which its history keeps. */
  withGates(record: R, gates: readonly Gate[], events: readonly GateEvent[]): R;
  /** Throws `ruleViolated` if no event of the kind may happen to the record any more. */
  refuse(record: R, kind: GateEvent['kind']): void;
  /** The lines of the record, if it has any: each can have gates of its own. */
  readonly lines?: Lined<R>;
  /** True if only its lines have gates. */
  readonly isOfLines?: true;
};

/** The place where something is asked or told: a record, and the words that name one of its lines. */
export type GateAt = { readonly id: string; readonly which: string | null };

/** Events that happen at the gates of one record, or of one of its lines. */
type Happening<R extends Row> = GateAt & {
  readonly records: readonly R[];
  readonly events: readonly GateEvent[];
};

/** Applies events to the gates of a record, or of its line. The rule gets the id as it is typed. Throws `ruleViolated` if the record or the rule does not allow them. */
export const happensAt = <R extends Row, S extends { readonly gates: readonly Gate[] }>(
  of: Gated<R>,
  { records, id, events, which }: Happening<R>,
  rule: (gates: readonly Gate[], id: string) => S,
  facts: Facts,
) => {
  const record = find(records, id);
  for (const { kind } of events) of.refuse(record, kind);
  const line = lineAsked(of, record, { which, event: events[0] }, facts);
  const after = line === null ? rule(of.gatesOf(record), id) : rule(gatesOfLine(line), `${id} --line ${line.no}`);
  const changed = (stands: R): R =>
    line === null ? of.withGates(stands, after.gates, events) : withLineGates(of, stands, line, after.gates, facts);
  return { ...amend(records, id, facts.now, changed), after };
};

/** Throws `ruleViolated` if an instruction or a report is still owed: nothing closes before its gates are settled. */
export const refuseOwed = (noun: string, id: string, gates: readonly Gate[]): void => {
  const ask = gates.find(owesAsk);
  if (ask !== undefined) throw new Complaint('ruleViolated', w.askOwed(id, ask), w.askOwedHint(noun, id, ask));
  const inform = gates.find(owesInform);
  if (inform !== undefined)
    throw new Complaint('ruleViolated', w.informOwed(inform.to ?? ''), w.informOwedHint(id, inform.to ?? ''));
};
