import { readDuration } from '../../calendar/spoken/readMoment.ts';
import { addMinutes, at, dayOf, type Moment, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field } from '../../core/field.ts';
import { same } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { scheduleWords as w } from './words.ts';

const HOUR = 60;

/**
 * Allowed intervals in minutes: divisors of an hour, and whole hours that divide a day. cron counts anew from each full hour, so that every
 * 7 minutes would mean 0, 7, … 56, and then 4 minutes later 0.
 */
const EVEN: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30],
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
];

export const spelledEvery = (minutes: number): string => (minutes % HOUR === 0 ? `${minutes / HOUR}h` : `${minutes}m`);

/** Reads an interval in minutes. Throws `badTime` if it is no length of time, `badValue` if it is not one of the allowed ones. */
export const readEvery = (typed: string): number => {
  const minutes = readDuration(typed);
  if (EVEN.includes(minutes)) return minutes;
  const near = [EVEN.findLast((even) => even < minutes), EVEN.find((even) => even > minutes)];
  throw new Complaint(
    'badValue',
    w.unevenEvery(typed),
    w.takeEvery(near.filter((even) => even !== undefined).map(spelledEvery)),
  );
};

export const every: Field<number, false> = {
  ...field.line(w.everyHelp, '10m'),
  read: (typed) => readEvery(typed.at(-1) ?? ''),
  show: (minutes) => same(spelledEvery(Number(minutes))),
};

/** Time of the next start after `now`. */
export const nextRun = (minutes: number, now: Moment): Moment => {
  const midnight = at(dayOf(now), '00:00');
  return addMinutes(midnight, (Math.floor(minutesBetween(midnight, now) / minutes) + 1) * minutes);
};
