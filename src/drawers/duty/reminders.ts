import { dayText, shortMoment } from '../../calendar/speak.ts';
import { addDays, at, type Day, dayOf, daysFrom, monthEnd } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Shift } from './record.ts';
import { isRostered } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** Day of the month by which next month's roster should be made, since it is published before the 1st. */
const ROSTER_DAY = '25';

/** Number of days ahead for which holidays are looked for. Lead times are sixty days at most. */
const DAYS_AHEAD = 90;

/** Reminders of shifts that begin, and of rosters that are not made yet. An office that keeps no roster gets none. */
export const reminders = (records: readonly Shift[], facts: Facts): Occasion[] => {
  const roster = records.filter(isRostered);
  if (roster.length === 0) return [];
  const served = new Set(roster.map(({ date }) => date));
  return [
    ...roster.map((shift) => shiftBegins(shift, facts)),
    ...nextMonth(served, facts),
    ...holidaysAhead(facts).flatMap((days) => holiday(days, served, facts)),
  ];
};

const shiftBegins = (shift: Shift, { now }: Facts): Occasion => ({
  kind: 'duty',
  id: shift.id,
  uid: shift.uid,
  occurrence: shift.start,
  when: shift.start,
  over: shift.end,
  since: shift.createdAt,
  own: shift.remind ?? null,
  hour: null,
  text: w.remindDuty(shift, shortMoment(shift.start, now)),
  people: shift.officer === null ? [] : [shift.officer],
});

type Missing = Pick<Occasion, 'kind' | 'uid' | 'occurrence' | 'when' | 'over' | 'text'>;

/** An occasion without a record, because something is missing. It has existed since the beginning of time. */
const missing = (what: Missing): Occasion => ({ ...what, id: null, since: '0000', own: null, hour: null, people: [] });

const nextMonth = (served: ReadonlySet<Day>, { now, settings: { hours } }: Facts): Occasion[] => {
  const first = addDays(monthEnd(dayOf(now)), 1);
  const open = daysFrom(first, monthEnd(first)).filter((day) => !served.has(day));
  if (open.length === 0) return [];
  const [month, day] = [first.slice(0, 7), `${now.slice(0, 7)}-${ROSTER_DAY}`];
  return [
    missing({
      ...{ kind: 'roster', uid: 'roster', occurrence: month, when: at(day, hours.close), over: at(first, hours.open) },
      text: w.remindRoster(month, open.length),
    }),
  ];
};

/**
 * The coming stretches of days off that contain a public holiday, with the weekends next to it. The stretch in which today lies is left
 * out.
 */
const holidaysAhead = ({ now, calendar }: Facts): readonly (readonly Day[])[] => {
  const today = dayOf(now);
  const stretches: Day[][] = [];
  for (const day of daysFrom(addDays(today, 1), addDays(today, DAYS_AHEAD))) {
    if (calendar.isWorkday(day)) continue;
    const open = stretches.at(-1);
    if (open?.at(-1) === addDays(day, -1)) open.push(day);
    else stretches.push([day]);
  }
  const isHere = (days: readonly Day[]) => days[0] === addDays(today, 1) && !calendar.isWorkday(today);
  return stretches.filter((days) => !isHere(days) && days.some((day) => calendar.kindOf(day).kind === 'holiday'));
};

const holiday = (days: readonly Day[], served: ReadonlySet<Day>, { calendar, settings }: Facts): Occasion[] => {
  const open = days.filter((day) => !served.has(day));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || open.length === 0) return [];
  const name = days.map((day) => calendar.kindOf(day)).find(({ kind }) => kind === 'holiday')?.name ?? null;
  const when = at(first, settings.hours.open);
  const known = days.every((day) => calendar.kindOf(day).known);
  return [
    missing({
      ...{ kind: 'holidayRoster', uid: 'holidayRoster', occurrence: first, when, over: when },
      text: w.remindHoliday({
        name,
        first: dayText(first),
        last: dayText(last),
        days: days.length,
        open: open.length,
        known,
      }),
    }),
  ];
};
