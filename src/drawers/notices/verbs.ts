import { lineGateVerbs } from '../kit/gates/verbs.ts';
import type { Lined } from '../kit/lines/lined.ts';
import { lineVerbs } from '../kit/lines/verbs.ts';
import type { Verb } from '../kit/verb.ts';
import { attendanceOfNotices } from './attendance/verb.ts';
import { cancelNotice } from './cancel.ts';
import { concludeMeeting } from './conclude.ts';
import { newNoticeAfter } from './draft.ts';
import { editNotice } from './edit.ts';
import { holdMeeting } from './hold.ts';
import { inviteToMeeting } from './invite.ts';
import { lessonsOf, lessonText } from './lessons/past.ts';
import { copiedFrom, earlierNotice, fitting, likeText } from './like.ts';
import { linedNotice } from './lines.ts';
import { receiveMaterial } from './material.ts';
import { draftMinutes } from './minutes.ts';
import { postponeNotice } from './postpone.ts';
import { printNotice } from './print.ts';
import type { Notice } from './record.ts';
import { replyToNotice } from './reply.ts';
import { seatNotice } from './seats/verb.ts';
import { sendNotice } from './send.ts';
import { settleClash } from './settle.ts';
import { signInSheet } from './signIn.ts';

const withLessons: Lined<Notice> = { ...linedNotice, lessons: lessonsOf };

/** The verbs of a notice in the order of help, without those that every drawer has. */
export const verbs: readonly Verb[] = [
  newNoticeAfter({ model: earlierNotice, copiedFrom, likeText, lessonsOf, lessonText, fitting }),
  editNotice,
  sendNotice,
  replyToNotice,
  ...lineVerbs(withLessons),
  ...lineGateVerbs(linedNotice),
  receiveMaterial,
  seatNotice,
  signInSheet,
  printNotice,
  inviteToMeeting,
  postponeNotice,
  settleClash,
  cancelNotice,
  holdMeeting,
  concludeMeeting,
  draftMinutes,
  attendanceOfNotices,
];
