import { lineVerbs } from '../kit/lines/verbs.ts';
import type { Verb } from '../kit/verb.ts';
import { closeIncident } from './close.ts';
import { incidentGates } from './gated.ts';
import { logOfIncident } from './log.ts';
import { linedIncident } from './plan.ts';
import { informOfIncident, reportIncident } from './reportVerbs.ts';
import { printIncident } from './text/verb.ts';

/** The verbs of an incident in the order of its life. */
export const verbs: readonly Verb[] = [
  logOfIncident,
  reportIncident,
  printIncident,
  closeIncident,
  ...incidentGates,
  informOfIncident,
  ...lineVerbs(linedIncident),
];
