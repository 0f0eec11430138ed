import { gateDoors } from '../kit/gates/doors.ts';
import { lineGateVerbs } from '../kit/gates/verbs.ts';
import { lineDoors } from '../kit/lines/doors.ts';
import { type VerbDoor, verbDoor } from '../kit/verbDoors.ts';
import { attendanceOfNotices } from './attendance/verb.ts';
import { cancelNotice } from './cancel.ts';
import { concludeMeeting, recordMeeting } from './conclude.ts';
import { newNoticeAfter } from './draft.ts';
import { editNotice } from './edit.ts';
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

/** The verbs of a notice in the order of help, without those that every drawer has. */
export const verbs: readonly VerbDoor[] = [
  verbDoor('new', '新建', () =>
    newNoticeAfter({ model: earlierNotice, copiedFrom, likeText, lessonsOf, lessonText, fitting }),
  ),
  verbDoor('edit', '修改', () => editNotice),
  verbDoor('send', '发出', () => sendNotice),
  verbDoor('reply', '回执', () => replyToNotice),
  ...lineDoors<Notice>(() => ({ ...linedNotice, lessons: lessonsOf })),
  ...gateDoors(() => lineGateVerbs(linedNotice)),
  verbDoor('received', '收材料', () => receiveMaterial, ['收到']),
  verbDoor('seats', '座次', () => seatNotice),
  verbDoor('signin', '签到表', () => signInSheet),
  verbDoor('text', '正文', () => printNotice),
  verbDoor('invite', '邀请', () => inviteToMeeting),
  verbDoor('postpone', '延期', () => postponeNotice),
  verbDoor('settle', '商定', () => settleClash),
  verbDoor('cancel', '取消', () => cancelNotice),
  verbDoor('held', '召开', () => recordMeeting),
  verbDoor('done', '办结', () => concludeMeeting),
  verbDoor('minutes', '纪要', () => draftMinutes),
  verbDoor('attendance', '出席', () => attendanceOfNotices),
];
