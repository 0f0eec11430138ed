import type { Verb } from '../kit/verb.ts';
import { handOverDuty } from './handover.ts';
import { logOnDuty } from './log.ts';
import { planDuty } from './plan.ts';
import { editShift, setDuty } from './set.ts';
import { swapShifts } from './swap.ts';
import { whoIsOnDuty } from './who.ts';

/** The verbs of duty in the order of help, without those that every drawer has. */
export const verbs: readonly Verb[] = [setDuty, editShift, swapShifts, planDuty, whoIsOnDuty, logOnDuty, handOverDuty];
