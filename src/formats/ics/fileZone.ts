import { type Day, dayOf, type Moment, stepMinutes, yearOf } from '../../core/civil.ts';
import { written } from '../../core/dayNumber.ts';
import { compare } from '../../core/records.ts';
import { Endless, Unread } from './leftOut.ts';
import { lineValueIn, nameIn } from './line.ts';
import type { Meter } from './meter.ts';
import { type Ical, type Rule, ruleIn } from './rule.ts';
import { stampDay, stampIn, stampsIn } from './stamp.ts';
import { walk } from './walk.ts';

/** STANDARD or DAYLIGHT of a VTIMEZONE: the moment from which it applies, and the offsets in minutes from UTC before and after it. */
type Observance = {
  readonly start: Moment;
  readonly from: number;
  readonly to: number;
  readonly rules: readonly Rule[];
  readonly dates: readonly Moment[];
};

/** A zone as the file defines it. */
export type FileZone = {
  readonly name: string;
  /** IANA's name of the zone; null if the file does not tell it. */
  readonly alias: string | null;
  /** The offset from UTC in minutes when clocks in the zone show the moment. */
  readonly offsetAt: (moment: Moment) => number;
};

/** The zone defined by the lines of a VTIMEZONE; null if they define none. */
export const fileZone = (lines: readonly string[], ical: Ical, meter: Meter): FileZone | null => {
  const own = valueNamed(lines, 'TZID');
  if (own === null) return null;
  const observances = partsOf(lines).flatMap((part) => observanceOf(part, ical) ?? []);
  if (observances.length === 0) return null;
  const turns = new Map<number, readonly Turn[]>();
  return {
    name: own.replace(/^"|"$/g, ''),
    alias: valueNamed(lines, 'X-LIC-LOCATION'),
    offsetAt: (moment) => {
      const year = yearOf(moment);
      const known = turns.get(year) ?? turnsFor(observances, year, meter);
      turns.set(year, known);
      return known.findLast(({ at }) => at <= moment)?.to ?? before(observances);
    },
  };
};

const valueNamed = (lines: readonly string[], name: string): string | null => {
  const line = lines.find((one) => nameIn(one) === name);
  return line === undefined ? null : lineValueIn(line) || null;
};

const partsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const parts: string[][] = [];
  for (const line of lines) {
    if (nameIn(line) === 'BEGIN') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts;
};

/** An offset in minutes, from `+0800` with or without seconds; null for other text. */
const minutesIn = (written: string | null): number | null => {
  const [, sign, hours, minutes] = /^([+-]?)(\d{2}):?(\d{2})(?::?\d{2})?$/.exec(written ?? '') ?? [];
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** An observance; null if it cannot be read. A zone without any is unknown, and the user is told. */
const observanceOf = (lines: readonly string[], ical: Ical): Observance | null => {
  const named = (name: string) => lines.filter((one) => nameIn(one) === name).map((text) => ({ text, at: 0 }));
  const [start] = named('DTSTART');
  const to = minutesIn(valueNamed(lines, 'TZOFFSETTO'));
  if (start === undefined || to === null) return null;
  try {
    return {
      start: stampIn(start).wall,
      from: minutesIn(valueNamed(lines, 'TZOFFSETFROM')) ?? to,
      to,
      rules: named('RRULE').flatMap((line) => ruleIn(line, ical) ?? []),
      dates: named('RDATE').flatMap((line) => stampsIn(line).map(({ wall }) => wall)),
    };
  } catch (error) {
    if (error instanceof Unread || error instanceof Endless) return null;
    throw error;
  }
};

/** A change of the clock: its moment, and the offset from then on. */
type Turn = { readonly at: Moment; readonly to: number };

/** The changes of the clock in a year, and the last one of each observance before it, in order. */
const turnsFor = (observances: readonly Observance[], year: number, meter: Meter): readonly Turn[] => {
  const [first, last] = [written(year, 1, 1), written(year, 12, 31)];
  return observances
    .flatMap((observance) =>
      [lastBefore(observance, first, meter) ?? [], onsets(observance, first, last, meter)]
        .flat()
        .map((at) => ({ at, to: observance.to })),
    )
    .sort((a, b) => compare(a.at, b.at));
};

/** The offset before the first of all changes. */
const before = (observances: readonly Observance[]): number =>
  [...observances].sort((a, b) => compare(a.start, b.start))[0]?.from ?? 0;

/** The moments at which an observance begins again, from the first day to the last. */
const onsets = (observance: Observance, first: Day, last: Day, meter: Meter): readonly Moment[] => {
  const { start, rules, dates } = observance;
  const named = rules.flatMap((rule) =>
    [...walk(rule, start, first, last, meter)].filter((onset) => !isOver(onset, observance, rule)),
  );
  return [start, ...dates, ...named].filter((onset) => dayOf(onset) >= first && dayOf(onset) <= last);
};

/** Whether an onset is after UNTIL. UNTIL is in UTC, the onset on the clock before the change. */
const isOver = (onset: Moment, { from }: Observance, { until }: Rule): boolean =>
  until !== null && (until.isDay ? dayOf(onset) > stampDay(until) : stepMinutes(onset, -from) > until.wall);

/** The last onset before a day; null if there is none. */
const lastBefore = (observance: Observance, day: Day, meter: Meter): Moment | null => {
  const { start, rules, dates } = observance;
  const yearly = rules.flatMap((rule) => {
    const end = rule.until !== null && stampDay(rule.until) < day ? stampDay(rule.until) : day;
    return onsets({ ...observance, rules: [rule] }, written(Math.max(100, yearOf(end) - 1), 1, 1), end, meter);
  });
  return (
    [start, ...dates, ...yearly]
      .filter((onset) => dayOf(onset) < day)
      .sort(compare)
      .at(-1) ?? null
  );
};
