import { readDays } from '../../../calendar/spoken/readMoment.ts';
import { addMonths, type Day, dayFrom, type Moment, monthEnd, yearOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { echo, same, type Text, text } from '../../../core/text.ts';
import { spokenIn } from './times.ts';

/** A month, `2026-11` or 下月. A month without a year is in the current year. */
export const month = (help: Text): Field<string, false> => ({
  shape: 'YYYY-MM',
  help,
  required: false,
  offer: { kind: 'found', words: ({ facts }) => monthsAround(facts().now) },
  read: (typed, reading) => {
    const said = (typed.at(-1) ?? '').trim().normalize('NFKC');
    const parts = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?份?$/.exec(said);
    const year = Number(parts?.[1] ?? yearOf(reading.facts.now));
    const first = parts === null ? spokenMonth(said, reading) : dayFrom(year, Number(parts[2]), 1);
    if (first === null) throw new Complaint('badTime', words.notAMonth(said), words.monthHint);
    return first.slice(0, 7);
  },
});

/** The months that are mostly meant: this one and those after it, then those before it. */
const monthsAround = (now: Moment): readonly { readonly value: string; readonly label: Text }[] => {
  const first = `${now.slice(0, 7)}-01`;
  return [0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5, -6].map((months) => {
    const month = addMonths(first, months).slice(0, 7);
    return { value: month, label: same(month) };
  });
};

/** The first day of a month in words, such as 下月; null if the words are no month. */
const spokenMonth = (said: string, reading: Reading): Day | null => {
  try {
    const { first, last } = readDays(said, { ...spokenIn(reading), sense: 'looking' });
    return first.endsWith('-01') && last === monthEnd(first) ? first : null;
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

const words = {
  notAMonth: (typed: string): Text => text(`“${echo(typed)}” is not a month`, `“${echo(typed)}”不是月份`),
  monthHint: text('A month looks like 2026-11 or next month', '月份写作 2026-11 或 下月'),
} as const;
