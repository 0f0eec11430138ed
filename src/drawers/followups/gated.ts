import type { Gated } from '../kit/gates/gated.ts';
import { gateVerbs } from '../kit/gates/verbs.ts';
import { linedFollowup } from './kinds/index.ts';
import { type Followup, gatesIn, refuseClosed } from './record.ts';

/** Follow-ups as records with gates. The history keeps every request, instruction and report too. */
export const gatedFollowups: Gated<Followup> = {
  drawer: 'followups',
  gatesOf: gatesIn,
  withGates: (record, gates, events) => ({ ...record, gates: [...gates], events: [...record.events, ...events] }),
  refuse: refuseClosed,
  lines: linedFollowup,
};

export const followupGates = gateVerbs(gatedFollowups);
