import { lineVerbs } from '../kit/lines/verbs.ts';
import type { Verb } from '../kit/verb.ts';
import { cancelNotice } from './cancel.ts';
import { newNotice } from './draft.ts';
import { editNotice } from './edit.ts';
import { holdMeeting } from './hold.ts';
import { inviteToMeeting } from './invite.ts';
import { linedNotice } from './lines.ts';
import { receiveMaterial } from './material.ts';
import { postponeNotice } from './postpone.ts';
import { printNotice } from './print.ts';
import { replyToNotice } from './reply.ts';
import { sendNotice } from './send.ts';

/** The verbs of a notice in the order of help, without those that every drawer has. */
export const verbs: readonly Verb[] = [
  newNotice,
  editNotice,
  sendNotice,
  replyToNotice,
  ...lineVerbs(linedNotice),
  receiveMaterial,
  printNotice,
  inviteToMeeting,
  postponeNotice,
  cancelNotice,
  holdMeeting,
];
