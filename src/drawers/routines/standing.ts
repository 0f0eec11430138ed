import { occurrencesFrom, type Series, type SeriesDay } from '../../calendar/recurrence/occurrences.ts';
import { isFrequent } from '../../calendar/recurrence/rule.ts';
import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts, WorkCalendar } from '../../core/facts.ts';
import type { Routine } from './record.ts';

/** An occurrence with its number; null if the series has no numbers. */
export type NumberedDay = SeriesDay & { readonly n: number | null };

const seriesOf = ({ every, from, until, onHoliday }: Routine): Series => ({
  ...{ every: every.rule, from, until, onHoliday },
});

/** The occurrences of a routine from the one with this day by the rule on, numbered from the beginning of the series. */
export function* numberedDays(routine: Routine, since: Day, calendar: WorkCalendar): Generator<NumberedDay> {
  const { serial, from } = routine;
  let n = serial;
  for (const occurrence of occurrencesFrom(seriesOf(routine), serial === null ? since : from, calendar)) {
    if (occurrence.anchor >= since) yield { ...occurrence, n };
    if (n !== null) n += 1;
  }
}

/** The state of a routine on a day. */
export type RoutineStanding = {
  /** The first occurrence that is not recorded: the one to be done, skipped or started next. Null if the series is over. */
  readonly due: NumberedDay | null;
  /** Occurrences that are over and not recorded. There are none of a series that comes again within a week. */
  readonly missed: readonly NumberedDay[];
  /** The first occurrence that is not recorded and not missed. */
  readonly next: NumberedDay | null;
};

/** Occurrences of the days before a routine was entered are not owed. */
const isOwed = ({ createdAt }: Routine, { date }: SeriesDay): boolean => date >= dayOf(createdAt);

export const routineStanding = (routine: Routine, { now, calendar }: Facts): RoutineStanding =>
  isFrequent(routine.every.rule) ? newestOf(routine, dayOf(now), calendar) : allOf(routine, dayOf(now), calendar);

const allOf = (routine: Routine, today: Day, calendar: WorkCalendar): RoutineStanding => {
  const recorded = recordedIn(routine);
  const missed: NumberedDay[] = [];
  let next: NumberedDay | null = null;
  for (const one of numberedDays(routine, routine.from, calendar)) {
    if (recorded.has(one.anchor) || !isOwed(routine, one)) continue;
    if (one.date >= today) {
      next = one;
      break;
    }
    missed.push(one);
  }
  return { due: missed[0] ?? next, missed, next };
};

/** The number of days before today at which the search for the newest occurrence begins: longer than any holiday. */
const BACK = 40;

/** The state of a series that comes again within a week. Only its newest occurrence stands; those before it have lapsed. */
const newestOf = (routine: Routine, today: Day, calendar: WorkCalendar): RoutineStanding => {
  const recorded = recordedIn(routine);
  let newest: NumberedDay | null = null;
  let next: NumberedDay | null = null;
  for (const one of numberedDays(routine, addDays(today, -BACK), calendar)) {
    if (!isOwed(routine, one)) continue;
    if (one.date <= today) newest = one;
    else if (!recorded.has(one.anchor)) {
      next = one;
      break;
    }
  }
  const due = newest === null || recorded.has(newest.anchor) ? next : newest;
  return { due, missed: [], next: due };
};

const recordedIn = ({ occurrences }: Routine): ReadonlySet<Day> => new Set(occurrences.map(({ anchor }) => anchor));

/** The first day on which the list shows an occurrence. One of a series that comes again within a week is shown on its own day. */
export const shownFrom = ({ every, lead }: Routine, { date }: SeriesDay, calendar: WorkCalendar): Day =>
  lead === 0 || isFrequent(every.rule) ? date : addWorkdays(calendar, date, -lead);

/** Closing time of the occurrence's day. */
export const dueAt = ({ date }: SeriesDay, { settings }: Facts): Moment => at(date, settings.hours.close);

/** Whether the series is over: nothing of it is left to be done. */
export const isSeriesOver = (routine: Routine, facts: Facts): boolean => routineStanding(routine, facts).due === null;
