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
    const { id, closing } = trip;
    if (closing !== null)
      throw new Complaint('ruleViolated', w.isInState(id, w.states[closing]), w.nextIn[closing](id));
    if (kind !== 'inform' && !owesInstruction(trip))
      throw new Complaint('ruleViolated', words.owesNothing(id), words.owesNothingHint(id));
  },
};

const words = {
  owesNothing: (id: string): Text => text(`${id} needs no instruction`, `${id} 不需要请示`),
  owesNothingHint: (id: string): Text =>
    text(
      `If somebody is to be asked first: office trip edit ${id} --ask NAME`,
      `要先请示的：office trip edit ${id} --ask 姓名`,
    ),
} as const;

export const tripGates = gateVerbs(gatedTrips);
