import { addDays, clockOf, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import type { Changed, OpenDesk } from '../kit/desk.ts';
import { key, type Shift } from './record.ts';
import { byStart, type DutyRun, isRostered, runsOfDuty, serving } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** A number of days; shifts stay on the live desk longer than that. */
const LIVE_DAYS = 30;

/** Number of days before and after a day within which neighbouring shifts are looked for. */
const NEAR_DAYS = 7;

/** Applies a rule to the shifts of the desk, and adds notes about the shifts it changed. */
export const changeMindfully = async <C extends Change<Shift>>(
  desk: OpenDesk,
  rule: (records: readonly Shift[], tools: RuleTools) => C,
  past: Sieve | undefined = undefined,
): Promise<Changed<Shift, C & { readonly minded: readonly Text[] }>> => {
  const mindful = (records: readonly Shift[], tools: RuleTools) => {
    const change = rule(records, tools);
    return { ...change, minded: [...notesOn(change), ...overlapNotes(change)] };
  };
  const changed = await desk.change(key, mindful, { past });
  return { ...changed, notes: [...changed.notes, ...changed.change.minded] };
};

/** The archived shifts around a day; undefined if the day is so recent that all of them are on the live desk. */
export const pastAround = (day: Day, now: Moment): Sieve | undefined =>
  day > addDays(dayOf(now), -LIVE_DAYS)
    ? undefined
    : { days: { first: addDays(day, -NEAR_DAYS), last: addDays(day, NEAR_DAYS) } };

/** Notes about people who serve several days running, if one of these shifts was changed. */
export const notesOn = ({ records, touched }: Pick<Change<Shift>, 'records' | 'touched'>): readonly Text[] =>
  runsWith(records, touched).map(({ name, days }) => w.daysRunning(name, days));

/** Notes about changed shifts that overlap another in time, because one of them was written under other office hours. */
const overlapNotes = ({ records, touched }: Pick<Change<Shift>, 'records' | 'touched'>): readonly Text[] => {
  const days = new Set(touched.flatMap(({ date }) => [-1, 0, 1].map((step) => addDays(date, step))));
  const near = records.filter(({ date }) => days.has(date));
  return overlapsAmong(near)
    .filter((pair) => pair.some(({ id }) => touched.some((shift) => shift.id === id)))
    .map(overlapText);
};

/** Shifts that overlap the one after them in time. Only changed office hours bring that about. */
export const overlapsAmong = (records: readonly Shift[]): readonly (readonly [Shift, Shift])[] => {
  const sorted = records.filter(isRostered).sort(byStart);
  return sorted.flatMap((shift, n) => {
    const next = sorted[n + 1];
    return next !== undefined && next.start < shift.end ? [[shift, next] as const] : [];
  });
};

export const overlapText = ([a, b]: readonly [Shift, Shift]): Text =>
  w.overlap(a.id, b.id, `${b.start.slice(5, 10)} ${clockOf(b.start)}–${clockOf(a.end)}`);

/** The runs of duty days that contain a changed shift. */
const runsWith = (records: readonly Shift[], touched: readonly Shift[]): readonly DutyRun[] => {
  const days = new Set(touched.flatMap(({ date }) => [-1, 0, 1].map((step) => addDays(date, step))));
  return runsOfDuty(records.filter(({ date }) => days.has(date))).filter((run) =>
    touched.some((shift) => run.days.includes(shift.date) && serving(shift).includes(run.name)),
  );
};
