import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import type { Gated } from '../kit/gates/gated.ts';
import { gateVerbs } from '../kit/gates/verbs.ts';
import { gatesOfVisit, type Visit } from './record.ts';
import { isOpen } from './standing.ts';

/** Visits as records with gates. Their history is the journal of the desk. */
const gatedVisits: Gated<Visit> = {
  drawer: 'visitors',
  gatesOf: gatesOfVisit,
  withGates: (visit, gates) => ({ ...visit, gates: [...gates] }),
  refuse: (visit, kind) => {
    if (kind !== 'inform' && !isOpen(visit)) throw new Complaint('ruleViolated', words.isOver(visit.id));
  },
};

export const visitGates = gateVerbs(gatedVisits);

const words = {
  isOver: (id: string): Text => text(`${id} is over`, `${id} 已经了结`),
} as const;
