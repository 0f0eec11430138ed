import { at, type Day, type Moment, minutesBetween, stepDays, stepMinutes } from '../../core/civil.ts';
import type { Component } from './jcal.ts';

/** The zone of a desk's clock: its name (IANA), and the function that gives a moment its offset. */
export type DeskZone = {
  /** IANA's name; null if the zone has none, so that times are written in UTC. */
  readonly name: string | null;
  readonly withOffset: (moment: Moment) => string;
};

const offsetAt = ({ withOffset }: DeskZone, moment: Moment): string => withOffset(moment).slice(19);

/** An offset such as `+08:00` in minutes. */
const minutesOf = (offset: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
};

/** The moment in UTC, with its `Z`. If a time occurs twice, the first is taken. */
export const utcOf = (moment: Moment, zone: DeskZone): string => {
  const written = zone.withOffset(moment);
  return `${stepMinutes(written.slice(0, 19), -minutesOf(written.slice(19)))}Z`;
};

type Turn = { readonly at: Moment; readonly from: string; readonly to: string };

/** The changes of the clock between two days, each with the offset before and after it. */
const turnsIn = (zone: DeskZone, first: Day, last: Day): readonly Turn[] => {
  const turns: Turn[] = [];
  for (let day = first; day < last; day = stepDays(day, 1)) {
    const [morning, next] = [at(day, '00:00'), at(stepDays(day, 1), '00:00')];
    const [from, to] = [offsetAt(zone, morning), offsetAt(zone, next)];
    if (from !== to) turns.push({ at: turnBetween(zone, morning, next, from), from, to });
  }
  return turns;
};

/** The minute from which the new offset applies, on the clock with the old offset. */
const turnBetween = (zone: DeskZone, before: Moment, after: Moment, from: string): Moment => {
  let [low, high] = [before, after];
  while (minutesBetween(low, high) > 1) {
    const middle = stepMinutes(low, Math.floor(minutesBetween(low, high) / 2));
    if (offsetAt(zone, middle) === from) low = middle;
    else high = middle;
  }
  return high;
};

const observance = ({ at: since, from, to }: Turn): Component => [
  minutesOf(to) > minutesOf(from) ? 'daylight' : 'standard',
  [
    ['dtstart', {}, 'date-time', since],
    ['tzoffsetfrom', {}, 'utc-offset', from],
    ['tzoffsetto', {}, 'utc-offset', to],
  ],
  [],
];

/**
 * VTIMEZONE for the years from the first to the last, and one year more at both ends. Each change of the clock is listed as the machine
 * knows it, because a rule might be wrong in another year.
 */
export const vtimezone = (zone: DeskZone, firstYear: number, lastYear: number): Component => {
  const first = `${firstYear - 1}-01-01`;
  const offset = offsetAt(zone, at(first, '00:00'));
  const beginning: Turn = { at: at(first, '00:00'), from: offset, to: offset };
  const turns = turnsIn(zone, first, `${lastYear + 2}-01-01`);
  return ['vtimezone', [['tzid', {}, 'text', zone.name ?? 'UTC']], [beginning, ...turns].map(observance)];
};
