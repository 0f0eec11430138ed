import { wordingBy } from '../kit/wording.ts';
import type { Shift } from './record.ts';
import { dutyWords as w } from './words.ts';

export const wording = wordingBy<Shift>({ shift: (shift) => w.shifts[shift] });
