import { addDays, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import type { Changed, OpenDesk } from '../kit/desk.ts';
import { key, type Shift } from './record.ts';
import { type DutyRun, runsOfDuty, serving } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** Shifts stay on the live desk for longer than this. */
const LIVE_DAYS = 30;

/** How far from a day the shift before or after it is looked for. */
const NEAR_DAYS = 7;

/** Applies a rule to the shifts of the desk, and adds notes on the shifts it touched. */
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

/** The archived shifts around a day; undefined where the day is so near that all of them are on the live desk. */
export const pastAround = (day: Day, now: Moment): Sieve | undefined =>
  day > addDays(dayOf(now), -LIVE_DAYS)
    ? undefined
    : { days: { first: addDays(day, -NEAR_DAYS), last: addDays(day, NEAR_DAYS) } };

/** Notes on people who serve several days running, the touched shifts among them. */
export const notesOn = ({ records, touched }: Pick<Change<Shift>, 'records' | 'touched'>): readonly Text[] =>
  runsWith(records, touched).map(({ name, days }) => w.daysRunning(name, days));

/** The days running of which a touched shift is one. */
const runsWith = (records: readonly Shift[], touched: readonly Shift[]): readonly DutyRun[] => {
  const days = new Set(touched.flatMap(({ date }) => [-1, 0, 1].map((step) => addDays(date, step))));
  return runsOfDuty(records.filter(({ date }) => days.has(date))).filter((run) =>
    touched.some((shift) => run.days.includes(shift.date) && serving(shift).includes(run.name)),
  );
};
