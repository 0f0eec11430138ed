import { gateDoors } from '../kit/gates/doors.ts';
import { doorsOf, type VerbDoor, verbDoor } from '../kit/verbDoors.ts';
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
export const verbs: readonly VerbDoor[] = [
  verbDoor('new', '新建', () => newFollowup),
  verbDoor('edit', '修改', () => editFollowup),
  verbDoor('feedback', '反馈', () => feedbackOnFollowup),
  verbDoor('chase', '催办', () => chaseFollowup),
  verbDoor('extend', '延期', () => extendFollowup),
  verbDoor('transfer', '转办', () => transferFollowup, ['assign']),
  verbDoor('done', '办结', () => closeFollowup),
  verbDoor('reopen', '重办', () => reopenFollowup),
  verbDoor('return', '退回', () => returnFollowup),
  ...doorsOf({ add: '加一项', tick: '勾', skip: '免' }, () => followupLines),
  ...gateDoors(() => followupGates),
  verbDoor('report', '调度', () => reportFollowups),
  verbDoor('import', '导入', () => importMatters),
];
