import type { Gated } from '../kit/gates/gated.ts';
import { gateVerbs } from '../kit/gates/verbs.ts';
import type { Doc } from './record.ts';
import { refuseUnless } from './states.ts';

/** Documents as records with gates. The gates themselves keep what was asked and answered. */
const gatedDocs: Gated<Doc> = {
  drawer: 'documents',
  gatesOf: ({ gates }) => gates,
  withGates: (doc, gates) => ({ ...doc, gates }),
  refuse: (doc) => refuseUnless(doc, null),
};

/** The verbs `request` and `inform`. Documents have an `instruction` of their own, which also opens what carries it out. */
export const docGates = gateVerbs(gatedDocs).filter(({ name }) => name !== 'instruction');
