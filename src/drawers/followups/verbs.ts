import type { Verb } from '../kit/verb.ts';
import { chaseFollowup, feedbackOnFollowup } from './chase.ts';
import { closeFollowup } from './close.ts';
import { extendFollowup } from './extend.ts';
import { followupGates } from './gated.ts';
import { importMatters } from './importing.ts';
import { reportFollowups } from './kinds/supervision/report/verb.ts';
import { followupLines } from './lines.ts';
import { editFollowup, newFollowup } from './register.ts';
import { reopenFollowup } from './reopen.ts';
import { returnFollowup, transferFollowup } from './transfer.ts';

/** The verbs of a follow-up in the order of help, without those that every drawer has. */
export const verbs: readonly Verb[] = [
  newFollowup,
  editFollowup,
  feedbackOnFollowup,
  chaseFollowup,
  extendFollowup,
  transferFollowup,
  closeFollowup,
  reopenFollowup,
  returnFollowup,
  ...followupLines,
  ...followupGates,
  reportFollowups,
  importMatters,
];
