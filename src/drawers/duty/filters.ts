import { dayFrom, yearOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field, Values } from '../../core/field.ts';
import * as field from '../kit/fields/index.ts';
import type { Shift } from './record.ts';
import { serving } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** A month, `2026-11`; without a year, this year's. */
const month: Field<string, false> = {
  shape: 'YYYY-MM',
  help: w.filterMonth,
  required: false,
  read: (typed, { facts }) => {
    const said = (typed.at(-1) ?? '').trim().normalize('NFKC');
    const parts = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?份?$/.exec(said);
    const first = parts === null ? null : dayFrom(Number(parts[1] ?? yearOf(facts.now)), Number(parts[2]), 1);
    if (first === null) throw new Complaint('badTime', w.notAMonth(said.slice(0, 40)), w.monthHint);
    return first.slice(0, 7);
  },
};

/** What `duty list` can be narrowed by. */
export const filters = { name: field.name(w.filterName), month };

export const passes = (shift: Shift, asked: Values<typeof filters>): boolean =>
  (asked.name == null || serving(shift).includes(asked.name)) &&
  (asked.month == null || shift.date.startsWith(asked.month));
