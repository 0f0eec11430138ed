// Own code although ical.js has an iterator. In version 2.2.1 that one gives DTSTART as the first of DAILY;BYDAY=MO whatever its weekday,
// ignores BYSETPOS except in MONTHLY;BYDAY, reads BYWEEKNO wrongly, turns 29 February into 1 March, visits every day from DTSTART on, and
// never returns from a rule without a valid day (DAILY;BYMONTH=2;BYMONTHDAY=30). Counting cannot stop it either.

import { type Day, type Moment, monthLength, yearOf } from '../../core/civil.ts';
import { dayOfNumber, numberOf, written } from '../../core/dayNumber.ts';
import { isNamed } from './dayOfRule.ts';
import { LIMITS } from './incoming.ts';
import { Endless } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import type { Meter } from './meter.ts';
import type { Frequency, Rule } from './rule.ts';

/** The periods of a rule: days, weeks, months or years. */
type Periods = {
  /** The number of the period that a day is in, counted from that of the start. */
  readonly indexOf: (day: Day) => number;
  /** The number of the first day of a period, and its number of days. */
  readonly at: (index: number) => readonly [first: number, length: number];
};

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const yearStart = (year: number): number => numberOf(written(year, 1, 1));

const PERIODS: Readonly<Record<Frequency, (start: Day, rule: Rule) => Periods>> = {
  DAILY: (start) => ({
    indexOf: (day) => numberOf(day) - numberOf(start),
    at: (index) => [numberOf(start) + index, 1],
  }),
  WEEKLY: (start, { weekStart }) => {
    // Day number 0 is a Wednesday.
    const monday = (number: number): number => number - ((number + 2 - (weekStart - 1) + 7) % 7);
    const first = monday(numberOf(start));
    return { indexOf: (day) => Math.floor((numberOf(day) - first) / 7), at: (index) => [first + 7 * index, 7] };
  },
  MONTHLY: (start) => {
    const first = yearOf(start) * 12 + monthOf(start) - 1;
    return {
      indexOf: (day) => yearOf(day) * 12 + monthOf(day) - 1 - first,
      at: (index) => {
        const [year, month] = [Math.floor((first + index) / 12), ((first + index) % 12) + 1];
        return [numberOf(written(year, month, 1)), monthLength(year, month)];
      },
    };
  },
  YEARLY: (start) => ({
    indexOf: (day) => yearOf(day) - yearOf(start),
    at: (index) => {
      const first = yearStart(yearOf(start) + index);
      return [first, yearStart(yearOf(start) + index + 1) - first];
    },
  }),
};

/**
 * The moments that a rule gives, in order, on days from the first to the last, on the clock of its start. A rule with a COUNT is followed
 * from its start, any other from the first day on. UNTIL is left to the caller. Throws `Endless`.
 */
export function* walk(rule: Rule, start: Moment, first: Day, last: Day, meter: Meter): Generator<Moment> {
  meter.begin();
  const periods = PERIODS[rule.frequency](start.slice(0, 10), rule);
  const clocks = clocksOf(rule, start);
  const { interval, count } = rule;
  const ahead = count === null && first > start ? Math.floor(periods.indexOf(first) / interval) : 0;
  if (ahead > LIMITS.periods) throw new Endless(w.endlessRule);
  const end = numberOf(last);
  let found = 0;
  for (let step = Math.max(0, ahead); step <= LIMITS.periods; step += 1) {
    const [from, length] = periods.at(step * interval);
    if (from > end) return;
    meter.step(length);
    for (const moment of momentsIn(from, length, clocks, rule, start)) {
      if (moment < start) continue;
      found += 1;
      if (count !== null && found > count) return;
      if (moment.slice(0, 10) > last) return;
      if (moment.slice(0, 10) >= first) yield moment;
    }
  }
  throw new Endless(w.endlessRule);
}

const momentsIn = (
  from: number,
  length: number,
  clocks: readonly string[],
  rule: Rule,
  start: Moment,
): readonly Moment[] => {
  const moments: Moment[] = [];
  for (let number = from; number < from + length; number += 1) {
    const day = dayOfNumber(number);
    if (isNamed(day, rule, start)) for (const clock of clocks) moments.push(`${day}T${clock}`);
  }
  const { positions } = rule;
  if (positions.length === 0) return moments;
  return moments.filter((_, n) => positions.includes(n + 1) || positions.includes(n - moments.length));
};

/** The times of day that a rule gives: each hour with each minute and second; the start's time if it names none. */
const clocksOf = ({ hours, minutes, seconds }: Rule, start: Moment): readonly string[] => {
  const own = (at: number): number => Number(start.slice(at, at + 2));
  const named = (values: readonly number[], at: number): readonly string[] =>
    (values.length === 0 ? [own(at)] : values).map((value) => String(Math.min(value, 59)).padStart(2, '0'));
  return named(hours, 11)
    .flatMap((hour) =>
      named(minutes, 14).flatMap((minute) => named(seconds, 17).map((second) => `${hour}:${minute}:${second}`)),
    )
    .sort();
};

/** The number of days within which every rule with a valid day gives one: after 28 years leap years and weekdays repeat. */
const ROUND = 28 * 366;

/** Whether a rule has no valid day. COUNT and UNTIL do not matter. */
export const isEmpty = (rule: Rule, start: Moment, meter: Meter): boolean => {
  const periods = PERIODS[rule.frequency](start.slice(0, 10), rule);
  const clocks = clocksOf(rule, start);
  let looked = 0;
  for (let step = 0; looked < ROUND; step += 1) {
    const [from, length] = periods.at(step * rule.interval);
    if (from > numberOf('9990-01-01')) return false;
    meter.step(length);
    looked += length;
    if (momentsIn(from, length, clocks, rule, start).some((moment) => moment >= start)) return false;
  }
  return true;
};
