import { addVerb } from '../kit/lines/add.ts';
import { skipVerb } from '../kit/lines/skip.ts';
import { tickVerb } from '../kit/lines/tick.ts';
import type { Verb } from '../kit/verb.ts';
import { linedFollowup } from './kinds/index.ts';
import { key } from './record.ts';

/** The verbs of lines. A follow-up has one lead, to whom `transfer` gives it, so that its lines are not assigned one by one. */
export const followupLines: readonly Verb[] = [
  addVerb(linedFollowup, key),
  tickVerb(linedFollowup, key),
  skipVerb(linedFollowup, key),
];
