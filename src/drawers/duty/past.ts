import { addDays, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Sieve } from '../../core/sieve.ts';

/** Shifts stay on the live desk for longer than that. */
const LIVE_DAYS = 30;

/** How far from a day the shift before or after it is looked for. */
const NEAR_DAYS = 7;

/** The shifts around a day that have gone to the archive; undefined where it is so near that all are on the live desk. */
export const pastAround = (day: Day, now: Moment): Sieve | undefined =>
  day > addDays(dayOf(now), -LIVE_DAYS)
    ? undefined
    : { days: { first: addDays(day, -NEAR_DAYS), last: addDays(day, NEAR_DAYS) } };
