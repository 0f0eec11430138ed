import type { Gated } from '../kit/gates/gated.ts';
import { instructionVerb } from '../kit/gates/instruction.ts';
import { requestVerb } from '../kit/gates/request.ts';
import type { Verb } from '../kit/verb.ts';
import { linedIncident, refuseEnded } from './plan.ts';
import { type Incident, key } from './record.ts';

/** Incidents as records with gates. Reports are no gates here: they have clocks (`report`). */
const gatedIncidents: Gated<Incident> = {
  drawer: 'incidents',
  gatesOf: ({ gates }) => gates,
  withGates: (x, gates) => ({ ...x, gates: [...gates] }),
  refuse: (x) => refuseEnded(x),
  lines: linedIncident,
};

export const incidentGates: readonly Verb[] = [requestVerb(gatedIncidents, key), instructionVerb(gatedIncidents, key)];
