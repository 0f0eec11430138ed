import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import type { GateEvent } from '../kit/gates/gate.ts';
import type { Gated } from '../kit/gates/gated.ts';
import { gateVerbs } from '../kit/gates/verbs.ts';
import type { Trip } from './record.ts';
import { gatesOfTrip, owesInstruction } from './states.ts';
import { tripWords as w } from './words.ts';

/** An event at a gate as a line of the log. */
const logged = (event: GateEvent): Trip['gate'][number] => {
  const line = { at: event.happenedAt, kind: event.kind };
  switch (event.kind) {
    case 'instruction':
      return { ...line, who: event.by, text: event.text };
    case 'decide':
      return { ...line, who: null, text: event.reason };
    default:
      return { ...line, who: event.to, text: event.text };
  }
};

/** Trips as records with gates. An instruction is needed if a budget is used up; a report can always be made. */
export const gatedTrips: Gated<Trip> = {
  drawer: 'trips',
  gatesOf: gatesOfTrip,
  withGates: (trip, gates, events) => ({ ...trip, gates, gate: [...trip.gate, ...events.map(logged)] }),
  refuse: (trip, kind) => {
    if (trip.closing !== null) throw new Complaint('ruleViolated', words.isClosed(trip.id, w.closings[trip.closing]));
    if (kind !== 'inform' && !owesInstruction(trip)) throw new Complaint('ruleViolated', words.owesNothing(trip.id));
  },
};

const words = {
  isClosed: (id: string, state: Text): Text => text(`${id} is ${state.en}`, `${id} 已${state.zh}`),
  owesNothing: (id: string): Text => text(`${id} needs no instruction`, `${id} 不需要请示`),
} as const;

export const tripGates = gateVerbs(gatedTrips);
