import { addDays, addMinutes, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Contact, Facts, Hours, WorkCalendar } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { compare, compareIds } from '../../core/records.ts';
import type { Shift, ShiftKind } from './record.ts';

/**
 * Beginning and end of a shift. A day shift lasts from opening to closing time, a night shift from closing time to the next opening, a full
 * shift from one opening to the next.
 */
export const spanOf = (date: Day, shift: ShiftKind, { open, close }: Hours): { start: Moment; end: Moment } => ({
  start: at(date, shift === 'night' ? close : open),
  end: shift === 'day' ? at(date, close) : at(addDays(date, 1), open),
});

/**
 * Whether two shifts exclude each other: they do on one date, unless one is a day and the other a night shift. Date and kind decide, not
 * the hours, so that after a change of office hours the shifts of a month do not overlap.
 */
export const excludes = (a: Pick<Shift, 'date' | 'shift'>, b: Pick<Shift, 'date' | 'shift'>): boolean =>
  a.date === b.date && (a.shift === b.shift || a.shift === 'full' || b.shift === 'full');

export const covers = ({ start, end }: Pick<Shift, 'start' | 'end'>, moment: Moment): boolean =>
  start <= moment && moment < end;

export const isShiftOver = ({ end }: Shift, now: Moment): boolean => end <= now;

export const isUnfilled = ({ officer, leader }: Shift): boolean => officer === null || leader === null;

/** Whether somebody is rostered. A shift without people only exists to keep a line of the log. */
export const isRostered = ({ officer, leader }: Shift): boolean => officer !== null || leader !== null;

/** Whether something that the handover of a shift left undone is neither ticked off nor a follow-up. */
export const hasOpenPoints = ({ handover }: Shift): boolean =>
  (handover?.points ?? []).some(({ doneAt }) => doneAt === null);

/** Whether a shift is listed as open: until a day after its end, and as long as one of its posts is empty or something is left undone. */
export const isOpen = (shift: Shift, { now }: Facts): boolean =>
  shift.end > addMinutes(now, -24 * 60) || isUnfilled(shift) || hasOpenPoints(shift);

export const closedAt = (shift: Shift, facts: Facts): Moment | null => (isOpen(shift, facts) ? null : shift.end);

/** The title of a shift: `2026-11-28 王主任 / 张伟`. */
export const titleOf = ({ date, leader, officer }: Shift): string => `${date} ${leader ?? '—'} / ${officer ?? '—'}`;

/** The people who serve in a shift, the leader first. */
export const serving = ({ leader, officer }: Pick<Shift, 'leader' | 'officer'>): readonly string[] =>
  [leader, officer].filter((name) => name !== null);

/** Sorts shifts by their beginning. */
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

/** The shift that started last at or before this moment; null if there is none. */
export const latestStarted = (records: readonly Shift[], moment: Moment): Shift | null =>
  last(records.filter(({ start }) => start <= moment));

/** The shift on duty at this moment; null if there is none. */
export const onDutyAt = (records: readonly Shift[], moment: Moment): Shift | null =>
  last(records.filter((shift) => covers(shift, moment)));

/** The shift before this one, even if there is a gap between them; null if there is none. */
export const before = (records: readonly Shift[], shift: Pick<Shift, 'start'>): Shift | null =>
  last(records.filter(({ start }) => start < shift.start));

/** The shift after this one; null if there is none. */
export const after = (records: readonly Shift[], shift: Pick<Shift, 'start'>): Shift | null =>
  first(records.filter(({ start }) => start > shift.start));

/**
 * The leave that keeps this person from serving on any day the shift touches; null if there is none. If a name that an older program stored
 * fits several people, all of them must be on leave.
 */
export const leaveDuring = (
  name: string,
  { start, end }: Pick<Shift, 'start' | 'end'>,
  contacts: readonly Contact[],
): Contact['leaves'][number] | null => {
  const [from, until] = [dayOf(start), dayOf(addMinutes(end, -1))];
  const leaves = directoryOf(contacts)
    .find(name)
    .map(({ contact }) => contact.leaves.find((leave) => leave.from <= until && leave.to >= from) ?? null);
  return leaves.includes(null) ? null : (leaves[0] ?? null);
};

/** Shifts with the people under their labels, so that one person is counted once, however an older program has stored the name. */
export const underLabels = (records: readonly Shift[], contacts: readonly Contact[]): readonly Shift[] => {
  const { labelOf } = directoryOf(contacts);
  const label = (name: string | null): string | null => (name === null ? null : labelOf(name));
  return records.map((shift) => ({ ...shift, leader: label(shift.leader), officer: label(shift.officer) }));
};

/** The kinds of days that duty is counted by. They are counted separately, because people compare how often they serve on each. */
export type DutyKind = 'weekday' | 'weekend' | 'holiday';
export const DUTY_KINDS: readonly DutyKind[] = ['weekday', 'weekend', 'holiday'];

/** The kind of a day. A make-up workday counts as a weekday, whatever day of the week it is. */
export const dutyKindOf = (date: Day, calendar: WorkCalendar): DutyKind => {
  const { kind } = calendar.kindOf(date);
  return kind === 'workday' || kind === 'makeup' ? 'weekday' : kind;
};

export type DutyCounts = Readonly<Record<DutyKind, number>>;
export const NO_DUTY: DutyCounts = { weekday: 0, weekend: 0, holiday: 0 };

/** The number of times each person serves, as officer or as leader, by kind of day. */
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

/** All runs of duty days, sorted by their first day, then by name. */
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

/** The shift with the ids of exchanged shifts replaced. */
export const readdressed = (shift: Shift, idOf: (id: string) => string): Shift => ({
  ...shift,
  swaps: shift.swaps.map((swap) => ({ ...swap, withId: swap.withId === null ? null : idOf(swap.withId) })),
});
