import type { Rules } from '../kit/register/rules.ts';
import type { Verb } from '../kit/verb.ts';
import { doneRoutine, skipRoutine } from './close.ts';
import { offerRoutines } from './offer.ts';
import type { Routine } from './record.ts';
import { startRoutine } from './start.ts';

/** The verbs of routines besides those that every register has. */
export const verbsWith = (rules: Rules<Routine>): readonly Verb[] => [
  doneRoutine,
  skipRoutine,
  startRoutine,
  offerRoutines(rules),
];
