import { type VerbDoor, verbDoor } from '../kit/verbDoors.ts';
import { handOverDuty } from './handover.ts';
import { logOnDuty } from './log.ts';
import { planDuty } from './plan.ts';
import { editShift, setDuty } from './set.ts';
import { swapShifts } from './swap.ts';
import { tickPoints } from './tick.ts';
import { whoIsOnDuty } from './who.ts';

/** The verbs of duty in the order of help, without those that every drawer has. */
export const verbs: readonly VerbDoor[] = [
  verbDoor('set', '排班', () => setDuty, ['new']),
  verbDoor('edit', '修改', () => editShift),
  verbDoor('swap', '换班', () => swapShifts),
  verbDoor('plan', '轮排', () => planDuty),
  verbDoor('who', '谁在班', () => whoIsOnDuty),
  verbDoor('log', '记录', () => logOnDuty),
  verbDoor('handover', '交接', () => handOverDuty),
  verbDoor('tick', '勾', () => tickPoints),
];
