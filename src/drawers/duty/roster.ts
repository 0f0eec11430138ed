import { addDays, addMinutes, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Contact, Facts, Hours, WorkCalendar } from '../../core/facts.ts';
import { compare, compareIds } from '../../core/records.ts';
import type { Shift, ShiftKind } from './record.ts';

/**
 * Beginning and end of a shift. The post is held around the clock: by day during office hours, by night until the office opens
 * again, in full from one opening to the next.
 */
export const spanOf = (date: Day, shift: ShiftKind, { open, close }: Hours): { start: Moment; end: Moment } => ({
  start: at(date, shift === 'night' ? close : open),
  end: shift === 'day' ? at(date, close) : at(addDays(date, 1), open),
});

/**
 * Whether two shifts cannot both stand: they are of one date, unless one is the day and the other the night. Date and kind decide and
 * not the clock, so that after a change of office hours a month's roster does not overlap itself.
 */
export const excludes = (a: Pick<Shift, 'date' | 'shift'>, b: Pick<Shift, 'date' | 'shift'>): boolean =>
  a.date === b.date && (a.shift === b.shift || a.shift === 'full' || b.shift === 'full');

export const covers = ({ start, end }: Pick<Shift, 'start' | 'end'>, moment: Moment): boolean =>
  start <= moment && moment < end;

export const isShiftOver = ({ end }: Shift, now: Moment): boolean => end <= now;

export const isUnfilled = ({ officer, leader }: Shift): boolean => officer === null || leader === null;

/** Somebody was rostered. A shift without anybody was made only to keep a line of the log. */
export const isRostered = ({ officer, leader }: Shift): boolean => officer !== null || leader !== null;

/** A shift is listed until a day after it is over, and as long as one of its posts is empty. */
export const isOpen = (shift: Shift, { now }: Facts): boolean =>
  shift.end > addMinutes(now, -24 * 60) || isUnfilled(shift);

export const closedAt = (shift: Shift, facts: Facts): Moment | null => (isOpen(shift, facts) ? null : shift.end);

/** `2026-11-28 王主任 / 张伟`. */
export const titleOf = ({ date, leader, officer }: Shift): string => `${date} ${leader ?? '—'} / ${officer ?? '—'}`;

/** The names of those who serve in a shift, the leader first. */
export const serving = ({ leader, officer }: Pick<Shift, 'leader' | 'officer'>): readonly string[] =>
  [leader, officer].filter((name) => name !== null);

/** Orders shifts by their beginning. */
export const byStart = (a: Shift, b: Shift): number => compare(a.start, b.start) || compareIds(a.id, b.id);

export const byDate = (records: readonly Shift[]): ReadonlyMap<Day, readonly Shift[]> => {
  const days = new Map<Day, Shift[]>();
  for (const shift of records) days.set(shift.date, [...(days.get(shift.date) ?? []), shift]);
  return days;
};

const first = (shifts: readonly Shift[]): Shift | null =>
  shifts.reduce<Shift | null>((found, shift) => (found === null || byStart(shift, found) < 0 ? shift : found), null);

const last = (shifts: readonly Shift[]): Shift | null =>
  shifts.reduce<Shift | null>((found, shift) => (found === null || byStart(shift, found) > 0 ? shift : found), null);

/** The shift that started last at or before this moment. */
export const latestStarted = (records: readonly Shift[], moment: Moment): Shift | null =>
  last(records.filter(({ start }) => start <= moment));

/** The shift on duty at this moment. */
export const onDutyAt = (records: readonly Shift[], moment: Moment): Shift | null =>
  last(records.filter((shift) => covers(shift, moment)));

/** The shift before this one, whether or not time is left between them. */
export const before = (records: readonly Shift[], shift: Pick<Shift, 'start'>): Shift | null =>
  last(records.filter(({ start }) => start < shift.start));

/** The shift after this one. */
export const after = (records: readonly Shift[], shift: Pick<Shift, 'start'>): Shift | null =>
  first(records.filter(({ start }) => start > shift.start));

/**
 * The leave that keeps this person from serving, on any day the shift touches; null if none does. A roster knows people by name
 * only, so where several people have the name, all of them must be away.
 */
export const leaveDuring = (
  name: string,
  { start, end }: Pick<Shift, 'start' | 'end'>,
  contacts: readonly Contact[],
): Contact['leaves'][number] | null => {
  const [from, until] = [dayOf(start), dayOf(addMinutes(end, -1))];
  const leaves = contacts
    .filter((contact) => contact.name === name)
    .map((contact) => contact.leaves.find((leave) => leave.from <= until && leave.to >= from) ?? null);
  return leaves.includes(null) ? null : (leaves[0] ?? null);
};

/** Weekday, weekend and holiday duty are counted apart, because people compare them. */
export type DutyKind = 'weekday' | 'weekend' | 'holiday';
export const DUTY_KINDS: readonly DutyKind[] = ['weekday', 'weekend', 'holiday'];

/** A make-up workday is a weekday, whatever day of the week it falls on. */
export const dutyKindOf = (date: Day, calendar: WorkCalendar): DutyKind => {
  const { kind } = calendar.kindOf(date);
  return kind === 'workday' || kind === 'makeup' ? 'weekday' : kind;
};

export type DutyCounts = Readonly<Record<DutyKind, number>>;
export const NO_DUTY: DutyCounts = { weekday: 0, weekend: 0, holiday: 0 };

/** How often each person serves, as officer or as leader, by kind of day. */
export const dutyCounts = (records: readonly Shift[], calendar: WorkCalendar): ReadonlyMap<string, DutyCounts> => {
  const counts = new Map<string, DutyCounts>();
  for (const shift of records) {
    const kind = dutyKindOf(shift.date, calendar);
    for (const name of serving(shift)) {
      const known = counts.get(name) ?? NO_DUTY;
      counts.set(name, { ...known, [kind]: known[kind] + 1 });
    }
  }
  return counts;
};

/** Two or more days running on which one person serves. */
export type DutyRun = { readonly name: string; readonly days: readonly Day[] };

/** All days running, by their first day, then by name. */
export const runsOfDuty = (records: readonly Shift[]): readonly DutyRun[] => {
  const names = [...new Set(records.flatMap(serving))];
  return names
    .flatMap((name) => runsIn(daysServed(records, name)).map((days) => ({ name, days })))
    .sort((a, b) => compare(a.days[0] ?? '', b.days[0] ?? '') || compare(a.name, b.name));
};

const daysServed = (records: readonly Shift[], name: string): readonly Day[] =>
  [...new Set(records.filter((shift) => serving(shift).includes(name)).map(({ date }) => date))].sort(compare);

const runsIn = (days: readonly Day[]): readonly (readonly Day[])[] => {
  const runs: Day[][] = [];
  for (const day of days) {
    const open = runs.at(-1);
    if (open !== undefined && addDays(open.at(-1) ?? day, 1) === day) open.push(day);
    else runs.push([day]);
  }
  return runs.filter(({ length }) => length > 1);
};

/** The shift with the ids of the shifts it was exchanged for replaced by others. */
export const readdressed = (shift: Shift, idOf: (id: string) => string): Shift => ({
  ...shift,
  swaps: shift.swaps.map((swap) => ({ ...swap, withId: swap.withId === null ? null : idOf(swap.withId) })),
});
