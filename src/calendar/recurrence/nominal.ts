import {
  addMonths,
  type Day,
  dayFrom,
  daysBetween,
  FIRST_DAY,
  isDay,
  mondayOf,
  monthLength,
  stepDays,
  weekdayOf,
  yearOf,
} from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import { lunarDate, qingming } from '../working/almanac.ts';
import { stepWorkdays } from '../working/workdays.ts';
import type { Base, Recurrence, Spot } from './rule.ts';

/** Everything from which the days of a rule follow. */
export type Walk = {
  readonly rule: Recurrence;
  /** The first day of the series, from which steps are counted. */
  readonly from: Day;
  readonly calendar: WorkCalendar;
};

/**
 * The days of a rule in order, each once, from `since` (or the beginning of the series, if that is later) on, as the rule says them: before
 * holidays move any of them. The sequence ends where the calendar ends, for lunar dates in 2100.
 */
export function* nominalDays(walk: Walk, since: Day): Generator<Day> {
  const first = since > walk.from ? since : walk.from;
  let last = '';
  for (const days of periodsOf(walk, first))
    for (const day of days) {
      if (day.length > LONGEST) return;
      if (!isDay(day) || day < first || day <= last) continue;
      last = day;
      yield day;
    }
}

/** The length of a written day. A day after the year 9999 is longer. */
const LONGEST = 10;

/** The days of one period of the rule after the other: a day, a week, a month or a year. The first period is not later than `first`. */
const periodsOf = (walk: Walk, first: Day): Iterable<readonly Day[]> => {
  const { rule, from, calendar } = walk;
  switch (rule.unit) {
    case 'day':
      return counted(Math.floor(daysBetween(from, first) / rule.step), (n) => [stepDays(from, n * rule.step)]);
    case 'workday':
      return workdaysFrom(first, calendar);
    case 'week': {
      const monday = mondayOf(from);
      const weeks = Math.floor(daysBetween(monday, first) / 7 / rule.step);
      return counted(weeks, (n) => inWeek(stepDays(monday, n * rule.step * 7), rule.weekdays));
    }
    case 'month':
      return monthsOf(rule, walk, first);
    case 'lunarMonth':
      return yearsFrom(yearOf(first), (year) => everyMonth.flatMap((month) => lunarIn(year, month, rule.date)));
    default:
      return yearsFrom(yearOf(first), (year) => shifted(dayIn(rule.base, year), rule, calendar));
  }
};

function* counted(from: number, daysAt: (n: number) => readonly Day[]): Generator<readonly Day[]> {
  for (let n = Math.max(0, from); ; n += 1) yield daysAt(n);
}

function* workdaysFrom(first: Day, calendar: WorkCalendar): Generator<readonly Day[]> {
  for (let day = first; isDay(day); day = stepDays(day, 1)) if (calendar.isWorkday(day)) yield [day];
}

const inWeek = (monday: Day, weekdays: readonly number[]): readonly Day[] =>
  [...weekdays].sort((a, b) => a - b).map((weekday) => stepDays(monday, weekday - 1));

function* monthsOf(
  rule: Recurrence & { unit: 'month' },
  { from, calendar }: Walk,
  first: Day,
): Generator<readonly Day[]> {
  const step = rule.months.length > 0 ? 1 : rule.step;
  const start = Math.max(0, Math.floor((monthNumber(first) - monthNumber(from)) / step) * step);
  for (let n = start; ; n += step) {
    const month = addMonths(`${from.slice(0, 7)}-01`, n);
    if (!isDay(month)) return;
    if (rule.months.length > 0 && !rule.months.includes(monthIn(month))) continue;
    const days = rule.spots.flatMap((spot) => spotIn(spot, month, calendar) ?? []);
    yield [...new Set(days)].sort();
  }
}

const monthIn = (day: Day): number => Number(day.slice(5, 7));
const monthNumber = (day: Day): number => yearOf(day) * 12 + monthIn(day);

/** The day of a spot in the month that begins on a day; null if the month has none. */
const spotIn = (spot: Spot, month: Day, calendar: WorkCalendar): Day | null => {
  const [year, number] = [yearOf(month), monthIn(month)];
  const length = monthLength(year, number);
  if (spot.by === 'date') return dayFrom(year, number, Math.min(spot.date, length));
  const days = Array.from({ length }, (_, n) => stepDays(month, n)).filter((day) =>
    spot.by === 'workday' ? calendar.isWorkday(day) : weekdayOf(day) === spot.weekday,
  );
  return days.at(spot.nth > 0 ? spot.nth - 1 : spot.nth) ?? null;
};

const everyMonth = Array.from({ length: 12 }, (_, n) => n + 1);

/** The first and the last lunar year that the tables have. */
const LUNAR = { first: 1900, last: 2100 } as const;

/**
 * The days of one year after the other. It begins two years before, because the last months of a lunar year lie in the next civil year, and
 * days may be shifted into another year.
 */
function* yearsFrom(year: number, daysIn: (year: number) => readonly Day[]): Generator<readonly Day[]> {
  for (let n = Math.max(year - 2, yearOf(FIRST_DAY)); n <= 9999; n += 1) {
    const days = daysIn(n);
    if (days.length === 0 && n > LUNAR.last) return;
    yield days;
  }
}

/** A date of the lunar calendar. The thirtieth of a month of 29 days is its last day. */
const lunarIn = (year: number, month: number, date: number): readonly Day[] => {
  const day = lunarDate(year, month, date) ?? (date === 30 ? lunarDate(year, month, 29) : null);
  return day === null ? [] : [day];
};

const dayIn = (base: Base, year: number): Day | null => {
  switch (base.of) {
    case 'solar':
      return dayFrom(year, base.month, Math.min(base.date, monthLength(year, base.month)));
    case 'lunar':
      return lunarIn(year, base.month, base.date)[0] ?? null;
    case 'qingming':
      return qingming(year);
    default: {
      const next = lunarDate(year + 1, 1, 1);
      return next === null ? null : stepDays(next, -1);
    }
  }
};

const shifted = (
  day: Day | null,
  { shift, isWorking }: { readonly shift: number; readonly isWorking: boolean },
  calendar: WorkCalendar,
): readonly Day[] => {
  if (day === null) return [];
  return [isWorking ? stepWorkdays(calendar, day, shift) : stepDays(day, shift)];
};
