import { dayFrom, yearOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field, Values } from '../../core/field.ts';
import { echo, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Shift } from './record.ts';
import { serving } from './roster.ts';

/** A month, `2026-11`. A month without a year is in the current year. */
const month: Field<string, false> = {
  shape: 'YYYY-MM',
  help: text('in this month', '只看某月的'),
  required: false,
  read: (typed, { facts }) => {
    const said = (typed.at(-1) ?? '').trim().normalize('NFKC');
    const parts = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?份?$/.exec(said);
    const first = parts === null ? null : dayFrom(Number(parts[1] ?? yearOf(facts.now)), Number(parts[2]), 1);
    if (first === null) throw new Complaint('badTime', words.notAMonth(said), words.monthHint);
    return first.slice(0, 7);
  },
};

/** Filters of `office duty list`. */
export const filters = { name: field.name(text('in which this person serves', '只看某人的班')), month };

export const passes = (shift: Shift, asked: Values<typeof filters>): boolean =>
  (asked.name == null || serving(shift).includes(asked.name)) &&
  (asked.month == null || shift.date.startsWith(asked.month));

const words = {
  notAMonth: (typed: string): Text => text(`“${echo(typed)}” is not a month`, `“${echo(typed)}”不是月份`),
  monthHint: text('A month looks like 2026-11', '月份写作 2026-11'),
} as const;
