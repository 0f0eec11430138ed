import { addDays } from '../../core/civil.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import type { Changed, OpenDesk } from '../kit/desk.ts';
import { key, type Shift } from './record.ts';
import { type Run, runsOf, serving } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** Applies a rule through the desk's door, and adds what the clerk should mind about the shifts it left. */
export const changeMindfully = async <C extends Change<Shift>>(
  desk: OpenDesk,
  rule: (records: readonly Shift[], tools: RuleTools) => C,
  past: Sieve | undefined = undefined,
): Promise<Changed<Shift, C & { readonly minded: readonly Text[] }>> => {
  const mindful = (records: readonly Shift[], tools: RuleTools) => {
    const change = rule(records, tools);
    return { ...change, minded: notesOn(change) };
  };
  const changed = await desk.change(key, mindful, { past });
  return { ...changed, notes: [...changed.notes, ...changed.change.minded] };
};

/** Days running that the touched shifts are part of. */
export const notesOn = ({ records, touched }: Pick<Change<Shift>, 'records' | 'touched'>): readonly Text[] =>
  runsWith(records, touched).map(({ name, days }) => w.daysRunning(name, days));

const runsWith = (records: readonly Shift[], touched: readonly Shift[]): readonly Run[] => {
  const days = new Set(touched.flatMap(({ date }) => [-1, 0, 1].map((step) => addDays(date, step))));
  return runsOf(records.filter(({ date }) => days.has(date))).filter((run) =>
    touched.some((shift) => run.days.includes(shift.date) && serving(shift).includes(run.name)),
  );
};
