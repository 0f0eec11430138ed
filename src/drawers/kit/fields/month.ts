import { dayFrom, yearOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { echo, type Text, text } from '../../../core/text.ts';

/** A month, `2026-11`. A month without a year is in the current year. */
export const month = (help: Text): Field<string, false> => ({
  shape: 'YYYY-MM',
  help,
  required: false,
  read: (typed, { facts }) => {
    const said = (typed.at(-1) ?? '').trim().normalize('NFKC');
    const parts = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?份?$/.exec(said);
    const first = parts === null ? null : dayFrom(Number(parts[1] ?? yearOf(facts.now)), Number(parts[2]), 1);
    if (first === null) throw new Complaint('badTime', words.notAMonth(said), words.monthHint);
    return first.slice(0, 7);
  },
});

const words = {
  notAMonth: (typed: string): Text => text(`“${echo(typed)}” is not a month`, `“${echo(typed)}”不是月份`),
  monthHint: text('A month looks like 2026-11', '月份写作 2026-11'),
} as const;
